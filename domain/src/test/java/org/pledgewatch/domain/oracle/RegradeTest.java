package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.domain.oracle.Timeline.HOUR;
import static org.pledgewatch.domain.oracle.Timeline.MINUTE;

import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Data;

/** Each timeline is worked out by hand. Measures contract, "Regrading". */
class RegradeTest {
  private static final String URBAN = "attend-emergency-urban";

  /** An emergency from 10 min on: 15 min from there; by the pack's other way from the creation. */
  @Test
  void shouldCountAnUpgradeFromTheRegrade() {
    // Given
    Timeline timeline =
        new Timeline().created("i", 0, "scheduled").regraded("i", 10 * MINUTE, "emergency");

    // When, Then
    assertThat(timeline.promise("appointment-48h", HOUR)).isEqualTo("opened=1 voided=1");
    assertThat(timeline.promise(URBAN, 9 * MINUTE)).isEqualTo("no such key");
    assertThat(timeline.promise(URBAN, 24 * MINUTE)).isEqualTo("at_risk=1 open=1 opened=1");
    assertThat(timeline.promise(URBAN, 25 * MINUTE))
        .isEqualTo("broken=1 opened=1 overdue=1 ratio=0.0");
    timeline.pledges(PledgeRules.pledge2008().upgradeFromCreation());
    assertThat(timeline.promise(URBAN, 15 * MINUTE))
        .isEqualTo("broken=1 opened=1 overdue=1 ratio=0.0");
  }

  /** Scheduled at 49 h: its 48 h from the creation were over, so it is broken at the regrade. */
  @Test
  void shouldCountADowngradeFromTheCreation() {
    // Given
    Timeline timeline =
        new Timeline().created("i", 0, "emergency").regraded("i", 49 * HOUR, "scheduled");

    // When, Then
    assertThat(timeline.promise("appointment-48h", 48 * HOUR)).isEqualTo("no such key");
    assertThat(timeline.promise("appointment-48h", 49 * HOUR))
        .isEqualTo("broken=1 opened=1 overdue=1 ratio=0.0");
    assertThat(timeline.promise(URBAN, 49 * HOUR))
        .as("broken two days before")
        .isEqualTo("overdue=1");
  }

  /** Assigned before it became an emergency: deployed at once. */
  @Test
  void shouldFindAUnitAssignedAlready() {
    // Given
    Timeline timeline =
        new Timeline()
            .created("i", 0, "scheduled")
            .assigned("i", MINUTE)
            .regraded("i", 10 * MINUTE, "emergency");

    // When, Then
    assertThat(timeline.promise("deploy-emergency", HOUR))
        .isEqualTo("count=1 kept=1 opened=1 ratio=1.0");
  }

  /** Graded the same again, and vulnerable besides: nothing opens twice, and the reason stays. */
  @Test
  void shouldLeaveAloneWhatGoesOn() {
    // Given
    Data data = Data.of("grade", "priority").with("force", "essex").with("vulnerable", true);
    Timeline timeline =
        new Timeline()
            .event("incident.created", "i", 0, data)
            .event(
                "incident.regraded",
                "i",
                MINUTE,
                Data.of("grade", "priority").with("priorityMarker", "asb"))
            .event(
                "incident.regraded",
                "i",
                2 * MINUTE,
                Data.of("grade", "priority").with("vulnerable", false));

    // When, Then
    assertThat(timeline.promise("attend-60", 5 * MINUTE, "reason", "vulnerable"))
        .isEqualTo("open=1 opened=1");
    assertThat(timeline.promise("attend-60", 5 * MINUTE, "reason", "both"))
        .isEqualTo("no such key");
  }

  /** Down and up again at one millisecond, one after the other: void, and opened again. */
  @Test
  void shouldTakeGradingsAtOneMillisecondOneAfterTheOther() {
    // Given
    Timeline timeline =
        new Timeline()
            .created("i", 0, "emergency")
            .regraded("i", MINUTE, "advice")
            .regraded("i", MINUTE, "emergency");

    // When, Then
    assertThat(timeline.promise(URBAN, MINUTE)).isEqualTo("open=1 opened=2 voided=1");
    assertThat(timeline.now(MINUTE, "incidents-open", "grade", "emergency"))
        .isEqualTo("oldest_ms=60000 value=1");
    assertThat(timeline.now(MINUTE, "incidents-open", "grade", "advice")).isEqualTo("no such key");
  }

  /** At the arrival's millisecond a regrade still counts, a millisecond later no more. */
  @Test
  void shouldChangeNothingAfterTheFirstArrival() {
    // Given
    Timeline at =
        new Timeline()
            .created("i", 0, "scheduled")
            .arrived("i", MINUTE)
            .regraded("i", MINUTE, "emergency");
    Timeline after =
        new Timeline()
            .created("i", 0, "scheduled")
            .arrived("i", MINUTE)
            .regraded("i", MINUTE + 1, "emergency");

    // When, Then
    assertThat(at.promise(URBAN, HOUR)).isEqualTo("unmeasured=1 unmeasured_zero=1");
    assertThat(at.promise("appointment-48h", HOUR))
        .as("keeping beats voiding")
        .isEqualTo("count=1 kept=1 max_ms=60000 mean_ms=60000.0 opened=1 ratio=1.0");
    assertThat(after.promise(URBAN, HOUR)).isEqualTo("no such key");
    assertThat(after.now(HOUR, "incidents-open", "grade", "emergency"))
        .isEqualTo("oldest_ms=3600000 value=1");
  }

  /** Regraded before it was created, or never created at all. */
  @Test
  void shouldIgnoreARegradeOfWhatIsNotCreated() {
    // Given
    Timeline timeline = new Timeline().regraded("i", -1, "emergency").created("i", 0, "scheduled");

    // When, Then
    assertThat(timeline.promise(URBAN, HOUR)).isEqualTo("no such key");
    assertThat(timeline.promise("appointment-48h", HOUR)).isEqualTo("open=1 opened=1");
  }
}
