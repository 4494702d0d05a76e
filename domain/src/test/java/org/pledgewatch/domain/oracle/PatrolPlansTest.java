package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PatrolPlansTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

  /** 21 November 2026 is a Saturday; Friday's night ends at two. */
  @Test
  void shouldEndOnTheNextDayWhereTheEndIsNotAfterTheBeginning() {
    // Given
    PatrolPlans.Weekly friday = weekly(Set.of(DayOfWeek.FRIDAY), "22:00", "02:00");
    PatrolPlans.Weekly allSunday = weekly(Set.of(DayOfWeek.SUNDAY), "00:00", "00:00");

    // When, Then
    assertThat(within("2026-11-19T00:00:00Z", "2026-11-24T00:00:00Z", friday, allSunday))
        .containsExactly(
            span("2026-11-20T22:00:00Z", "2026-11-21T02:00:00Z"),
            span("2026-11-22T00:00:00Z", "2026-11-23T00:00:00Z"));
    assertThat(within("2026-11-21T01:30:00Z", "2026-11-21T02:30:00Z", friday))
        .containsExactly(span("2026-11-21T01:30:00Z", "2026-11-21T02:00:00Z"));
  }

  @Test
  void shouldUniteWhatOverlapsOrMeets() {
    assertThat(
            within(
                "2026-11-21T00:00:00Z",
                "2026-11-21T12:00:00Z",
                weekly(DAILY, "01:00", "03:00"),
                weekly(DAILY, "02:00", "04:00"),
                weekly(DAILY, "04:00", "05:00"),
                weekly(DAILY, "06:00", "07:00")))
        .containsExactly(
            span("2026-11-21T01:00:00Z", "2026-11-21T05:00:00Z"),
            span("2026-11-21T06:00:00Z", "2026-11-21T07:00:00Z"));
  }

  /** Forward at 01:00Z on 29 March: 01:15 moves on to 02:15, which is 01:15Z. */
  @Test
  void shouldMoveOnWhatTheClocksLeaveOut() {
    // Given
    String from = "2026-03-29T00:00:00Z";
    String until = "2026-03-29T12:00:00Z";

    // When, Then
    assertThat(within(from, until, weekly(DAILY, "01:15", "01:45")))
        .containsExactly(span("2026-03-29T01:15:00Z", "2026-03-29T01:45:00Z"));
    assertThat(within(from, until, weekly(DAILY, "00:30", "02:30")))
        .containsExactly(span("2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z"));
    assertThat(within(from, until, weekly(DAILY, "01:45", "02:15"))).isEmpty();
  }

  /** Back at 01:00Z on 25 October: of the two 01:15 the first, which is 00:15Z. */
  @Test
  void shouldTakeTheFirstOfWhatComesTwice() {
    // Given
    String from = "2026-10-25T00:00:00Z";
    String until = "2026-10-25T12:00:00Z";

    // When, Then
    assertThat(within(from, until, weekly(DAILY, "01:15", "01:45")))
        .containsExactly(span("2026-10-25T00:15:00Z", "2026-10-25T00:45:00Z"));
    assertThat(within(from, until, weekly(DAILY, "01:15", "02:15")))
        .containsExactly(span("2026-10-25T00:15:00Z", "2026-10-25T02:15:00Z"));
  }

  @Test
  void shouldWriteThePlansOfTheGroundAsYaml() {
    assertThat(GroundPatrolPlans.yaml().lines())
        .startsWith("patrolPlans:")
        .contains(
            "  n-10:",
            "    redSectors: [{days: [monday, thursday], from: \"06:00\", to: \"06:00\"}]",
            "    outOfStation: []",
            "    patrolPoints: [{id: pier, lat: 51.345, lon: 0.65, radiusM: 100.0}]")
        .hasSize(1 + 4 * 4);
  }

  private static List<Span> within(String from, String until, PatrolPlans.Weekly... times) {
    return PatrolPlans.within(span(from, until), List.of(times), LONDON);
  }

  private static Span span(String from, String until) {
    return new Span(Instant.parse(from).toEpochMilli(), Instant.parse(until).toEpochMilli());
  }

  private static PatrolPlans.Weekly weekly(Set<DayOfWeek> days, String from, String to) {
    return new PatrolPlans.Weekly(days, LocalTime.parse(from), LocalTime.parse(to));
  }
}
