package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.domain.oracle.Timeline.DAY;
import static org.pledgewatch.domain.oracle.Timeline.MINUTE;
import static org.pledgewatch.domain.oracle.Timeline.SECOND;

import org.junit.jupiter.api.Test;

/** Each timeline is worked out by hand. */
class UnitLevelsTest {
  private static final String DUTY = "units-on-duty";
  private static final String COMMITTED = "units-committed";

  /** On at 0 in ash, at 10 in birch, at 20 without a team, at 30 off. */
  @Test
  void shouldBeOnDutyAtItsTeamsAreaElseItsForce() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline()
            .on("u", 0, "ash")
            .on("u", 10 * SECOND, "birch")
            .on("u", 20 * SECOND, null)
            .off("u", 30 * SECOND, null);

    // When, Then
    assertThat(timeline.now(9 * SECOND, DUTY, in("ash"))).isEqualTo("{oldest_ms=9000, value=1}");
    assertThat(timeline.now(10 * SECOND, DUTY, in("ash"))).isEqualTo("{value=0}");
    assertThat(timeline.now(11 * SECOND, DUTY, in("birch")))
        .isEqualTo("{oldest_ms=11000, value=1}");
    assertThat(timeline.now(21 * SECOND, DUTY, "force", "essex", "district", "harlow"))
        .isEqualTo("{value=0}");
    assertThat(timeline.now(21 * SECOND, DUTY, "force", "essex"))
        .isEqualTo("{oldest_ms=21000, value=1}");
    assertThat(timeline.now(30 * SECOND, DUTY)).isEqualTo("{value=0}");
    assertThat(timeline.figures(MINUTE, "PT1M").get(Timeline.levelKey(DUTY, in("birch"))))
        .hasToString("{max=1, mean=0.16666666666666666}");
  }

  /** Abstracted is not on; on again at 20: aged from there. */
  @Test
  void shouldLeaveWhileAbstracted() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline()
            .on("u", 0, "ash")
            .abstracted("u", 10 * SECOND, "ash", "court")
            .on("u", 20 * SECOND, "ash")
            .off("u", 25 * SECOND, "ash")
            .on("u", 25 * SECOND, "ash");

    // When, Then
    assertThat(timeline.now(15 * SECOND, DUTY)).isEqualTo("{value=0}");
    assertThat(timeline.now(30 * SECOND, DUTY)).isEqualTo("{oldest_ms=10000, value=1}");
  }

  /** Assigned at 0 to i, at 5 to j; cleared of i at 10, of j at 20. */
  @Test
  void shouldBeCommittedOnceHoweverManyIncidents() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline()
            .on("u", -10 * SECOND, "ash")
            .assigned("i", 0, "u")
            .assigned("i", 3 * SECOND, "u")
            .assigned("j", 5 * SECOND, "u")
            .cleared("i", 10 * SECOND, "u")
            .cleared("j", 20 * SECOND, "u");

    // When, Then
    assertThat(timeline.now(0, COMMITTED, in("ash"))).isEqualTo("{oldest_ms=0, value=1}");
    assertThat(timeline.now(19 * SECOND, COMMITTED)).isEqualTo("{oldest_ms=19000, value=1}");
    assertThat(timeline.now(20 * SECOND, COMMITTED)).isEqualTo("{value=0}");
  }

  /** Cleared of i and sent to j at 10: never free. Sent again at 30. */
  @Test
  void shouldStayCommittedFromOneToTheNext() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline()
            .assigned("i", 0, "u")
            .cleared("i", 10 * SECOND, "u")
            .assigned("j", 10 * SECOND, "u")
            .cleared("j", 20 * SECOND, "u")
            .assigned("i", 30 * SECOND, "u");

    // When, Then: nothing is known of u's place.
    assertThat(timeline.now(15 * SECOND, COMMITTED)).isEqualTo("{oldest_ms=15000, value=1}");
    assertThat(timeline.now(20 * SECOND, COMMITTED)).isEqualTo("{value=0}");
    assertThat(timeline.now(40 * SECOND, COMMITTED)).isEqualTo("{oldest_ms=10000, value=1}");
    assertThat(timeline.tags(40 * SECOND, null, "level"))
        .containsExactly("{\"level\":\"units-committed\"}");
  }

  /** A clearing at the assignment's millisecond comes after it, whichever id. */
  @Test
  void shouldBeClearedAfterItIsAssignedAtOneMillisecond() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline()
            .cleared("i", 0, "u")
            .assigned("i", 0, "u")
            .assigned("j", 5 * SECOND, "v")
            .cleared("j", 5 * SECOND, "u");

    // When, Then
    assertThat(timeline.now(0, COMMITTED)).isEqualTo("no such key");
    assertThat(timeline.now(6 * SECOND, COMMITTED)).isEqualTo("{oldest_ms=1000, value=1}");
  }

  /** Closed at 10; what is assigned after the close is held by nothing. */
  @Test
  void shouldBeReleasedByTheClose() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline()
            .assigned("i", 0, "u")
            .closed("i", 10 * SECOND)
            .assigned("i", 10 * SECOND, "v")
            .assigned("i", 15 * SECOND, "u");

    // When, Then
    assertThat(timeline.now(9 * SECOND, COMMITTED)).isEqualTo("{oldest_ms=9000, value=1}");
    assertThat(timeline.now(10 * SECOND, COMMITTED)).isEqualTo("{value=0}");
    assertThat(timeline.now(16 * SECOND, COMMITTED)).isEqualTo("{value=0}");
  }

  /** From ash to birch at 10, off duty at 20 still of birch: aged from the assignment. */
  @Test
  void shouldBeCommittedWhereItsNewestDutySays() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline()
            .assigned("i", 0, "u")
            .on("u", 5 * SECOND, "ash")
            .on("u", 10 * SECOND, "birch")
            .off("u", 20 * SECOND, "birch");

    // When, Then
    assertThat(timeline.now(4 * SECOND, COMMITTED, "force", "essex")).isEqualTo("no such key");
    assertThat(timeline.now(4 * SECOND, COMMITTED)).isEqualTo("{oldest_ms=4000, value=1}");
    assertThat(timeline.now(6 * SECOND, COMMITTED, in("ash")))
        .isEqualTo("{oldest_ms=6000, value=1}");
    assertThat(timeline.now(11 * SECOND, COMMITTED, in("ash"))).isEqualTo("{value=0}");
    assertThat(timeline.now(21 * SECOND, COMMITTED, in("birch")))
        .isEqualTo("{oldest_ms=21000, value=1}");
  }

  /** Never cleared, never closed: forgotten 28 days after its last event, at 10. */
  @Test
  void shouldBeReleasedWhenTheIncidentIsForgotten() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline().assigned("i", 0, "u").assigned("i", 10 * SECOND, "v");

    // When, Then
    assertThat(timeline.now(28 * DAY + 9 * SECOND, COMMITTED))
        .isEqualTo("{oldest_ms=2419209000, value=2}");
    assertThat(timeline.now(28 * DAY + 10 * SECOND, COMMITTED)).isEqualTo("{value=0}");
  }

  private static String[] in(String neighbourhood) {
    return new String[] {"force", "essex", "district", "harlow", "neighbourhood", neighbourhood};
  }
}
