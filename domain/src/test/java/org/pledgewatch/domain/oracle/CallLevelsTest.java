package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.domain.oracle.Timeline.DAY;
import static org.pledgewatch.domain.oracle.Timeline.MINUTE;
import static org.pledgewatch.domain.oracle.Timeline.SECOND;

import org.junit.jupiter.api.Test;

/** Each timeline is worked out by hand. */
class CallLevelsTest {
  private static final String WAITING = "calls-waiting";
  private static final String TALKING = "calls-talking";

  /** Waits (0 s, 5 s), talks (5 s, 20 s); each end is outside. */
  @Test
  void shouldCountACallUntilTheMomentItLeaves() {
    // Given
    Timeline timeline =
        new Timeline().presented("c", 0).answered("c", 5 * SECOND).ended("c", 20 * SECOND);

    // When, Then
    assertThat(timeline.now(-SECOND, WAITING)).isEqualTo("no such key");
    assertThat(timeline.now(0, WAITING)).isEqualTo("value=1");
    assertThat(timeline.now(4 * SECOND, WAITING)).isEqualTo("oldest_ms=4000 value=1");
    assertThat(timeline.now(4 * SECOND, TALKING)).isEqualTo("no such key");
    assertThat(timeline.now(5 * SECOND, WAITING)).isEmpty();
    assertThat(timeline.now(5 * SECOND, TALKING)).isEqualTo("value=1");
    assertThat(timeline.now(19 * SECOND, TALKING)).isEqualTo("oldest_ms=14000 value=1");
    assertThat(timeline.now(20 * SECOND, TALKING)).isEmpty();
    assertThat(timeline.fields(20 * SECOND, null, Timeline.levelKey(TALKING)))
        .containsOnlyKeys("value");
    assertThat(timeline.fields(5 * SECOND, null, Timeline.levelKey(TALKING)))
        .containsEntry("oldest_ms", 0L);
  }

  /** Hanging up and ending both end the wait; no promise is needed for a call to wait. */
  @Test
  void shouldStopWaitingWhenAbandonedOrEnded() {
    // Given
    Timeline timeline =
        new Timeline()
            .presented("a", 0, "switchboard")
            .abandoned("a", 3 * SECOND)
            .presented("b", SECOND, "switchboard")
            .ended("b", 4 * SECOND);

    // When, Then
    assertThat(timeline.now(2 * SECOND, WAITING, "line", "switchboard"))
        .isEqualTo("oldest_ms=2000 value=2");
    assertThat(timeline.now(3 * SECOND, WAITING, "line", "switchboard", "force", "essex"))
        .isEqualTo("oldest_ms=2000 value=1");
    assertThat(timeline.now(4 * SECOND, WAITING, "line", "switchboard")).isEmpty();
  }

  /** Answered as it was presented, or before: it never waited. Ended before answered: no talk. */
  @Test
  void shouldCountNothingThatTookNoTime() {
    // Given
    Timeline timeline =
        new Timeline()
            .presented("a", 0)
            .answered("a", 0)
            .ended("a", 0)
            .presented("b", 0)
            .answered("b", -SECOND)
            .ended("b", -2 * SECOND);

    // When, Then
    assertThat(timeline.tags(MINUTE, "PT1M", "level")).isEmpty();
    assertThat(timeline.tags(MINUTE, null, "level")).isEmpty();
  }

  /** Answered at 0 s, presented at 6 s: it counts at Essex and 999 from 6 s, aged from 0 s. */
  @Test
  void shouldLearnThePlaceOfACallWhileItTalks() {
    // Given
    Timeline timeline =
        new Timeline().answered("c", 0).presented("c", 6 * SECOND).ended("c", 9 * SECOND);

    // When, Then
    assertThat(timeline.now(5 * SECOND, TALKING)).isEqualTo("oldest_ms=5000 value=1");
    assertThat(timeline.now(5 * SECOND, TALKING, "line", "999")).isEqualTo("no such key");
    assertThat(timeline.now(6 * SECOND, TALKING)).isEqualTo("oldest_ms=6000 value=1");
    assertThat(timeline.now(6 * SECOND, TALKING, "line", "999", "force", "essex"))
        .isEqualTo("oldest_ms=6000 value=1");
    assertThat(timeline.now(9 * SECOND, TALKING, "line", "999")).isEmpty();
  }

  /** Answered at 0 s and never ended: it talks until it is forgotten, 24 h later. */
  @Test
  void shouldLetACallGoWhenItIsForgotten() {
    // Given
    Timeline timeline = new Timeline().presented("w", 0, "other").answered("t", 0);

    // When, Then
    assertThat(timeline.now(DAY - SECOND, TALKING)).isEqualTo("oldest_ms=86399000 value=1");
    assertThat(timeline.now(DAY, TALKING)).isEmpty();
    assertThat(timeline.now(DAY - SECOND, WAITING)).isEqualTo("oldest_ms=86399000 value=1");
    assertThat(timeline.now(DAY, WAITING)).isEmpty();
  }

  /**
   * a waits (0 s, 30 s), b (10 s, 20 s), c (20 s, 50 s). b leaves as c comes, so two at most. In (0
   * s, 60 s]: 30 + 10 + 30 = 70 s of 60 s. In (30 s, 90 s]: c's 20 s, and a has gone by then.
   */
  @Test
  void shouldGiveTheGreatestAndTheMeanOfAWindow() {
    // Given
    Timeline timeline =
        new Timeline()
            .presented("a", 0)
            .answered("a", 30 * SECOND)
            .presented("b", 10 * SECOND)
            .answered("b", 20 * SECOND)
            .presented("c", 20 * SECOND)
            .answered("c", 50 * SECOND);

    // When, Then
    assertThat(timeline.shown(60_000, "PT1M", Timeline.levelKey(WAITING)))
        .isEqualTo("max=2 mean=1.1666666666666667");
    assertThat(timeline.shown(90_000, "PT1M", Timeline.levelKey(WAITING)))
        .isEqualTo("max=1 mean=0.3333333333333333");
    assertThat(timeline.shown(120_000, "PT1M", Timeline.levelKey(WAITING))).isEmpty();
    assertThat(timeline.fields(120_000, "PT1M", Timeline.levelKey(WAITING)))
        .containsEntry("max", 0L)
        .containsEntry("mean", 0.0)
        .containsOnlyKeys("max", "mean");
  }

  /** Two wait until 59.999 s and 60.001 s: (60 s, 120 s] carries in one, for a millisecond. */
  @Test
  void shouldCarryInTheValueAtTheStart() {
    // Given
    Timeline timeline =
        new Timeline()
            .presented("a", 0)
            .answered("a", 59_999)
            .presented("b", 0)
            .answered("b", 60_001);
    Timeline gone = new Timeline().presented("a", 0).answered("a", 60_000);
    Timeline comes = new Timeline().presented("a", 120_000);

    // When, Then
    assertThat(timeline.shown(120_000, "PT1M", Timeline.levelKey(WAITING)))
        .isEqualTo("max=1 mean=" + 1 / 60_000.0);
    assertThat(gone.shown(120_000, "PT1M", Timeline.levelKey(WAITING))).isEmpty();
    assertThat(comes.shown(120_000, "PT1M", Timeline.levelKey(WAITING))).isEqualTo("max=1");
  }

  /** One waits from 12:00 to 12:30 of a winter day: at 13:00 DAY has run for 13 h. */
  @Test
  void shouldDivideByTheLengthSoFarOfACalendarWindow() {
    // Given
    Timeline timeline = new Timeline().presented("a", 0).answered("a", 30 * MINUTE);

    // When, Then
    assertThat(timeline.shown(60 * MINUTE, "DAY", Timeline.levelKey(WAITING)))
        .isEqualTo("max=1 mean=" + 30 / (13 * 60.0));
    assertThat(timeline.shown(60 * MINUTE, "SHIFT", Timeline.levelKey(WAITING)))
        .isEqualTo("max=1 mean=" + 30 / (6 * 60.0));
    assertThat(timeline.shown(60 * MINUTE, "P1D", Timeline.levelKey(WAITING)))
        .isEqualTo("max=1 mean=" + 30 / (24 * 60.0));
  }
}
