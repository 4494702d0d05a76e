package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.domain.oracle.Timeline.SECOND;

import org.junit.jupiter.api.Test;

/** Each timeline is worked out by hand. */
class IncidentLevelsTest {

  /** Created at 0 s, regraded at 10 s, assigned at 20 s, there at 30 s, closed at 60 s. */
  @Test
  void shouldAgeWhateverTheGrade() {
    // Given
    Timeline timeline =
        new Timeline()
            .created("i", 0, "priority")
            .regraded("i", 10 * SECOND, "emergency")
            .assigned("i", 20 * SECOND)
            .arrived("i", 30 * SECOND)
            .closed("i", 60 * SECOND, "attended");

    // When, Then
    assertThat(timeline.now(9 * SECOND, "incidents-unassigned", "grade", "priority"))
        .isEqualTo("oldest_ms=9000 value=1");
    assertThat(timeline.now(10 * SECOND, "incidents-unassigned", "grade", "priority")).isEmpty();
    assertThat(timeline.now(10 * SECOND, "incidents-unassigned", "grade", "emergency"))
        .isEqualTo("oldest_ms=10000 value=1");
    assertThat(timeline.now(20 * SECOND, "incidents-unassigned")).isEmpty();
    assertThat(timeline.now(40 * SECOND, "incidents-attending", "force", "essex"))
        .isEqualTo("oldest_ms=10000 value=1");
    assertThat(timeline.now(60 * SECOND, "incidents-open")).isEmpty();
    assertThat(timeline.shown(60 * SECOND, "PT1M", Timeline.levelKey("incidents-open")))
        .isEqualTo("max=1 mean=1.0");
    assertThat(
            timeline.shown(
                60 * SECOND, "PT1M", Timeline.levelKey("incidents-open", "grade", "priority")))
        .isEqualTo("max=1 mean=0.16666666666666666");
  }

  /** There from 0 s, created at 5 s: attended at all until it is known where and what. */
  @Test
  void shouldAttendWhatIsNotCreatedYet() {
    // Given
    Timeline timeline = new Timeline().arrived("i", 0).created("i", 5 * SECOND, "emergency");

    // When, Then
    assertThat(timeline.now(4 * SECOND, "incidents-attending")).isEqualTo("oldest_ms=4000 value=1");
    assertThat(timeline.now(4 * SECOND, "incidents-attending", "force", "essex"))
        .isEqualTo("no such key");
    assertThat(
            timeline.now(5 * SECOND, "incidents-attending", "force", "essex", "grade", "emergency"))
        .isEqualTo("oldest_ms=5000 value=1");
    assertThat(timeline.now(4 * SECOND, "incidents-open")).isEqualTo("no such key");
  }

  /** Closed before it is assigned: no longer unassigned; assigned before it is created: never. */
  @Test
  void shouldEndAtTheCloseAndNeedABeginning() {
    // Given
    Timeline closed = new Timeline().created("i", 0, "advice").closed("i", 5 * SECOND, "advice");
    Timeline assigned = new Timeline().assigned("i", -SECOND).created("i", 0, "advice");

    // When, Then
    assertThat(closed.now(5 * SECOND, "incidents-unassigned")).isEmpty();
    assertThat(assigned.now(5 * SECOND, "incidents-unassigned")).isEqualTo("no such key");
    assertThat(assigned.now(5 * SECOND, "incidents-open")).isEqualTo("oldest_ms=5000 value=1");
  }
}
