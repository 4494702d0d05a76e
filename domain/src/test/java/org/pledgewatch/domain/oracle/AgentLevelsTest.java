package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.domain.oracle.Timeline.DAY;
import static org.pledgewatch.domain.oracle.Timeline.SECOND;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Data;

/** Each timeline is worked out by hand. */
class AgentLevelsTest {
  private static final String AVAILABLE = "agents-available";
  private static final String STAFFED = "agents-staffed";

  /** Available from 0 s, busy from 5 s, off from 9 s: staffed throughout (0 s, 9 s). */
  @Test
  void shouldCountStaffedInAnyStateButOff() {
    // Given
    Timeline timeline =
        new Timeline()
            .agent("a", 0, "available", "999")
            .agent("a", 5 * SECOND, "busy", "999")
            .agent("a", 9 * SECOND, "off", "999");

    // When, Then
    assertThat(timeline.now(4 * SECOND, AVAILABLE)).isEqualTo("oldest_ms=4000 value=1");
    assertThat(timeline.now(5 * SECOND, AVAILABLE)).isEmpty();
    assertThat(timeline.now(8 * SECOND, STAFFED)).isEqualTo("oldest_ms=8000 value=1");
    assertThat(timeline.now(9 * SECOND, STAFFED)).isEmpty();
  }

  /** An agent who was only ever off has never contributed anything. */
  @Test
  void shouldNotKnowAnAgentWhoWasNeverOn() {
    // Given
    Timeline off = new Timeline().agent("a", 0, "off", "999");
    Timeline resting = new Timeline().agent("a", 0, "break", "999");

    // When, Then
    assertThat(off.tags(0, null, "level")).isEmpty();
    assertThat(resting.now(0, AVAILABLE)).isEqualTo("no such key");
    assertThat(resting.now(0, STAFFED)).isEqualTo("value=1");
  }

  /** Lines 999, 101 and 999 again: once for each, so twice without line. None: once. */
  @Test
  void shouldCountOnceForEachLine() {
    // Given
    Timeline timeline =
        new Timeline().agent("a", 0, "available", "999", "101", "999").agent("b", 0, "available");

    // When, Then
    assertThat(timeline.now(0, AVAILABLE, "line", "999")).isEqualTo("value=1");
    assertThat(timeline.now(0, AVAILABLE, "line", "101", "force", "essex")).isEqualTo("value=1");
    assertThat(timeline.now(0, AVAILABLE)).isEqualTo("value=3");
    assertThat(timeline.now(0, AVAILABLE, "force", "essex")).isEqualTo("value=3");
    assertThat(timeline.tags(0, null, "level"))
        .containsOnlyOnce("{\"level\":\"agents-available\"}")
        .hasSize(12);
  }

  /** From 999 in Essex to 101 in Kent's north at 5 s, available all along: aged from 0 s. */
  @Test
  void shouldKeepItsAgeWhateverTheLineForceOrCentre() {
    // Given
    Data kent = Data.of("force", "kent").with("centre", "north");
    Timeline timeline =
        new Timeline()
            .agent("a", 0, "available", "999")
            .agentAt("a", 5 * SECOND, "available", kent.with("lines", List.of("101")));

    // When, Then
    assertThat(timeline.now(7 * SECOND, AVAILABLE)).isEqualTo("oldest_ms=7000 value=1");
    assertThat(timeline.now(7 * SECOND, AVAILABLE, "line", "999")).isEmpty();
    assertThat(timeline.now(7 * SECOND, AVAILABLE, "force", "essex")).isEmpty();
    assertThat(timeline.now(7 * SECOND, AVAILABLE, "force", "kent", "line", "101"))
        .isEqualTo("oldest_ms=7000 value=1");
    assertThat(timeline.now(7 * SECOND, AVAILABLE, "force", "kent", "centre", "north"))
        .isEqualTo("oldest_ms=7000 value=1");
  }

  /** At 5 s busy and available, in the order of ids: never away, so aged from 0 s. */
  @Test
  void shouldGoByTheGreatestIdAtOneMillisecond() {
    // Given
    Timeline stays =
        new Timeline()
            .agent("a", 0, "available")
            .agent("a", 5 * SECOND, "busy")
            .agent("a", 5 * SECOND, "available");
    Timeline leaves =
        new Timeline()
            .agent("a", 0, "busy")
            .agent("a", 5 * SECOND, "available")
            .agent("a", 5 * SECOND, "busy");

    // When, Then
    assertThat(stays.now(6 * SECOND, AVAILABLE)).isEqualTo("oldest_ms=6000 value=1");
    assertThat(stays.shown(60_000, "PT1M", Timeline.levelKey(AVAILABLE)))
        .isEqualTo("max=1 mean=1.0");
    assertThat(leaves.now(6 * SECOND, AVAILABLE)).isEqualTo("no such key");
  }

  /** Away from 3 s to 5 s: aged from 5 s. */
  @Test
  void shouldBeginAgainAfterLeaving() {
    // Given
    Timeline timeline =
        new Timeline()
            .agent("a", 0, "available")
            .agent("a", 3 * SECOND, "break")
            .agent("a", 5 * SECOND, "available");

    // When, Then
    assertThat(timeline.now(6 * SECOND, AVAILABLE)).isEqualTo("oldest_ms=1000 value=1");
    assertThat(timeline.now(6 * SECOND, STAFFED)).isEqualTo("oldest_ms=6000 value=1");
  }

  /** An agent is not forgotten: 40 days later the state still holds. */
  @Test
  void shouldHoldAStateUntilTheNext() {
    // Given
    Timeline timeline = new Timeline().agent("a", 0, "available");

    // When, Then
    assertThat(timeline.now(40 * DAY, AVAILABLE)).isEqualTo("oldest_ms=3456000000 value=1");
    assertThat(timeline.shown(40 * DAY, "P28D", Timeline.levelKey(AVAILABLE)))
        .isEqualTo("max=1 mean=1.0");
  }
}
