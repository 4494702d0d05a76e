package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.domain.oracle.Timeline.HOUR;
import static org.pledgewatch.domain.oracle.Timeline.MINUTE;
import static org.pledgewatch.domain.oracle.Timeline.SECOND;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Teams and their patrol plans; each timeline is worked out by hand, in seconds. */
class PresenceTeamsTest {
  private static final String[] ASH = {
    "force", "essex", "district", "harlow", "neighbourhood", "ash"
  };

  /** u visible 0–30, v 20–50 though on until 60: covered 50 of 60. Birch: b is never seen. */
  @Test
  void shouldCoverWhileAtLeastOneIsVisible() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline()
            .on("u", 0, "ash")
            .at("u", 0, "0.01")
            .off("u", 30 * SECOND, "ash")
            .on("v", 20 * SECOND, "ash")
            .at("v", 20 * SECOND, "0.01")
            .at("v", 50 * SECOND, "0.03")
            .off("v", 60 * SECOND, "ash")
            .on("b", 0, "birch")
            .off("b", 40 * SECOND, "birch")
            .abstracted("x", 0, "ash", "court");

    // When, Then
    assertThat(team(timeline, ASH))
        .isEqualTo("coverage_ratio=0.8333333333333334 covered=50.0 team_duty=60.0");
    assertThat(team(timeline)).isEqualTo("coverage_ratio=0.5 covered=50.0 team_duty=100.0");
  }

  private static String team(UnitTimeline timeline, String... tags) {
    return timeline.shown(
        2 * MINUTE, Oracle.key("presence", tags), "covered|team_duty|coverage_ratio");
  }

  @Test
  void shouldHaveNoRatioWithoutAnythingToDivideBy() {
    // Given: abstracted for 60 s, more than five minutes ago.
    UnitTimeline timeline =
        new UnitTimeline().abstracted("u", 0, "ash", "court").off("u", 60 * SECOND, "ash");

    // When, Then
    assertThat(timeline.field(MINUTE, "PT5M", "visible_ratio")).isEqualTo(0.0);
    assertThat(timeline.field(MINUTE, "PT5M", "coverage_ratio")).isNull();
    for (String ratio : List.of("visible_ratio", "abstraction_ratio", "red_visible_ratio")) {
      assertThat(timeline.field(10 * MINUTE, "PT5M", ratio)).isNull();
    }
    assertThat(timeline.field(10 * MINUTE, "PT5M", "duty")).isEqualTo(0.0);
  }

  /** u is seen for 40 of 50 s, v for 39.999 of 50; w is on leave, x is of another team. */
  @Test
  void shouldCountUnitsThatMeetTheGoal() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline()
            .on("u", 0, "ash")
            .at("u", 10 * SECOND, "0.01")
            .off("u", 50 * SECOND, "ash")
            .on("v", 0, "ash")
            .at("v", 10 * SECOND + 1, "0.01")
            .off("v", 50 * SECOND, "ash")
            .abstracted("w", 0, "ash", "leave")
            .on("x", 0, "birch");

    // When, Then
    assertThat(timeline.field(MINUTE, "DAY", "units", ASH)).isEqualTo(2L);
    assertThat(timeline.field(MINUTE, "DAY", "units_meeting", ASH)).isEqualTo(1L);
    assertThat(timeline.field(MINUTE, "SHIFT", "units")).isEqualTo(3L);
    assertThat(timeline.field(MINUTE, "P1D", "units")).isEqualTo(3L);
    assertThat(timeline.field(MINUTE, "PT1H", "units")).isNull();
    assertThat(timeline.field(MINUTE, "PT1H", "units_meeting")).isNull();
    assertThat(
            timeline
                .rules(UnitRules.pledge2008().goal("0.7"))
                .field(MINUTE, "DAY", "units_meeting", ASH))
        .isEqualTo(2L);
  }

  /** At 0 s on duty: the keys are there, and all is 0. */
  @Test
  void shouldBeginWithTheFirstSecond() {
    // Given
    UnitTimeline timeline = new UnitTimeline().on("u", 0, "ash").abstracted("l", 0, "ash", "leave");

    // When, Then
    assertThat(timeline.tags(-1_000, "PT5M", "presence")).isEmpty();
    assertThat(timeline.tags(0, "PT5M", "presence")).hasSize(4);
    assertThat(timeline.tags(0, "PT5M", "abstraction")).hasSize(4);
    assertThat(timeline.bands(0, ASH)).isEmpty();
  }

  /** Noon is a Saturday: red from 12:00:10 to 12:00:30, and again to 12:00:40. */
  @Test
  void shouldDivideTheDutyOfRedTimes() {
    // Given: visible from 20 on.
    UnitTimeline timeline =
        new UnitTimeline()
            .plan(
                "ash",
                new PatrolPlans.Plan(
                    List.of(saturday("12:00:10", "12:00:30"), saturday("12:00:20", "12:00:40")),
                    List.of(),
                    List.of()))
            .on("u", 0, "ash")
            .at("u", 20 * SECOND, "0.01")
            .on("b", 0, "birch");

    // When, Then: 20 of 30 s; at all as well, where birch has no plan.
    assertThat(timeline.field(MINUTE, "PT5M", "red_visible_ratio", ASH)).isEqualTo(20 / 30.0);
    assertThat(timeline.field(MINUTE, "PT5M", "red_visible_ratio")).isEqualTo(20 / 30.0);
    assertThat(timeline.field(10 * SECOND, "PT5M", "red_visible_ratio")).isNull();
    assertThat(timeline.field(20 * SECOND, "PT5M", "red_visible_ratio")).isEqualTo(0.0);
  }

  /** Out from Friday 22:00 until Saturday 12:00:30; at the station from 10 to 50, no fix needed. */
  @Test
  void shouldMeasureStationTimeWhenUnitsMustBeOut() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline()
            .plan(
                "ash",
                new PatrolPlans.Plan(
                    List.of(),
                    List.of(
                        new PatrolPlans.Weekly(
                            Set.of(DayOfWeek.FRIDAY),
                            LocalTime.of(22, 0),
                            LocalTime.parse("12:00:30"))),
                    List.of()))
            .on("u", 0, "ash")
            .does("u", 10 * SECOND, "station")
            .does("u", 50 * SECOND, "patrol")
            .abstracted("x", 0, "ash", "court")
            .does("x", 0, "station");

    // When, Then
    assertThat(timeline.field(MINUTE, "PT5M", "station_s_in_out_of_station", ASH)).isEqualTo(20.0);
  }

  /** Within 100 m twice by u, by v once off duty, by b of another team; a second point at 60. */
  @Test
  void shouldCountEachPointReachedOnce() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline()
            .plan(
                "ash",
                new PatrolPlans.Plan(
                    List.of(),
                    List.of(),
                    List.of(
                        new PatrolPlans.Point("green", 51.004, 0.01, 100),
                        new PatrolPlans.Point("inn", 51.006, 0.01, 100))))
            .at("v", 0, "51.006", "0.01")
            .on("v", 1 * SECOND, "ash")
            .on("b", 0, "birch")
            .at("b", 2 * SECOND, "51.006", "0.01")
            .on("u", 0, "ash")
            .at("u", 0, "51.0048", "0.01")
            .at("u", 10 * SECOND, "51.004", "0.01")
            .at("u", 20 * SECOND, "51.005", "0.01")
            .at("u", 60 * SECOND, "51.006", "0.01");

    // When, Then: 0.0008° are 89 m, 0.001° are 111 m.
    assertThat(timeline.field(0, "PT1M", "points_reached", ASH)).isEqualTo(1L);
    assertThat(timeline.field(59 * SECOND, "PT1M", "points_reached", ASH)).isEqualTo(1L);
    assertThat(timeline.field(60 * SECOND, "PT1M", "points_reached", ASH)).isEqualTo(2L);
    assertThat(timeline.field(60 * SECOND, "PT1M", "points_reached")).isEqualTo(2L);
    assertThat(timeline.field(70 * SECOND, "PT1M", "points_reached", ASH)).isEqualTo(1L);
    assertThat(timeline.field(HOUR, "PT1M", "points_reached", ASH)).isEqualTo(0L);
  }

  /** r of no team where birch and cedar overlap for 20 s, then in ash; a of ash in birch 10 s. */
  @Test
  void shouldCountWhichOthersHelped() {
    // Given
    UnitTimeline timeline =
        new UnitTimeline()
            .on("r", 0, null)
            .at("r", 0, "0.035")
            .at("r", 20 * SECOND, "0.01")
            .off("r", 30 * SECOND, null)
            .on("a", 0, "ash")
            .at("a", 0, "0.01")
            .at("a", 10 * SECOND, "0.025")
            .at("a", 20 * SECOND, "0.01");

    // When, Then
    assertThat(other(timeline, ASH)).isEqualTo("other_units_s=10.0");
    assertThat(other(timeline, "force", "kent")).isEqualTo("other_units_s=20.0");
    assertThat(other(timeline, "force", "essex")).isEqualTo("other_units_s=40.0");
    assertThat(other(timeline)).isEqualTo("other_units_s=60.0");
    assertThat(timeline.bands(MINUTE, "force", "kent")).isEmpty();
  }

  private static String other(UnitTimeline timeline, String... tags) {
    return timeline.shown(MINUTE, Oracle.key("presence", tags), "other_units_s");
  }

  private static PatrolPlans.Weekly saturday(String from, String to) {
    return new PatrolPlans.Weekly(
        Set.of(DayOfWeek.SATURDAY), LocalTime.parse(from), LocalTime.parse(to));
  }
}
