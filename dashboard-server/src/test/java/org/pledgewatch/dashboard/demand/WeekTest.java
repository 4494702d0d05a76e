package org.pledgewatch.dashboard.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.dashboard.demand.Known.LONDON;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeekTest {
  private static final int FRIDAY_THE_20TH = 5;

  @Test
  void shouldEndTodayAndGoBackAsFarAsThereIsData() {
    // Given
    Quarters known = Known.quarters("2026-11-01T12:00", "2026-11-21T12:00", time -> 1);

    // When
    Week week = Week.of(known, LONDON);

    // Then
    assertThat(week.days().get(0).date()).isEqualTo(LocalDate.parse("2026-11-15"));
    assertThat(week.today().date()).isEqualTo(LocalDate.parse("2026-11-21"));
    assertThat(week.before()).hasSize(2);
    assertThat(week.usualHour(6, 9)).contains(new Band(4, 4, 4, 2));
  }

  @Test
  void shouldTakeThirteenWeeksAtMost() {
    // Given
    Quarters known = Known.quarters("2026-06-01T00:00", "2026-11-21T12:00", time -> 1);

    // Then
    assertThat(Week.of(known, LONDON).before()).hasSize(13);
  }

  @Test
  void shouldCountTheDayThatEndsAtMidnightAsToday() {
    // Given
    Quarters known = Known.quarters("2026-11-19T00:00", "2026-11-21T00:00", time -> 1);

    // Then
    assertThat(Week.of(known, LONDON).today().date()).isEqualTo(LocalDate.parse("2026-11-20"));
  }

  @Test
  void shouldTakeAWeekInWhichNothingCameForAGapAndNotForZeros() {
    // Given
    Quarters known =
        Known.quarters(
            "2026-10-20T00:00",
            "2026-11-21T12:00",
            time -> time.toLocalDate().isBefore(LocalDate.parse("2026-11-15")) ? silent(time) : 1);

    // When
    Week week = Week.of(known, LONDON);

    // Then
    assertThat(week.before()).hasSize(3);
    assertThat(week.usualHour(FRIDAY_THE_20TH, 9)).contains(new Band(8, 8, 8, 3));
  }

  /** Two quarters' worth, but nothing in the seven days up to Saturday, 7 November. */
  private static long silent(ZonedDateTime time) {
    LocalDate date = time.toLocalDate();
    boolean isSilent =
        !date.isBefore(LocalDate.parse("2026-11-01"))
            && date.isBefore(LocalDate.parse("2026-11-08"));
    return isSilent ? 0 : 2;
  }

  @Test
  void shouldCompareHoursByTheClockOnTheWall() {
    // Given
    Quarters known =
        Known.quarters(
            "2026-10-01T00:00", "2026-11-21T00:00", time -> time.getHour() == 19 ? 10 : 1);

    // When
    Band evening = Week.of(known, LONDON).usualHour(6, 19).orElseThrow();
    Band hourBefore = Week.of(known, LONDON).usualHour(6, 18).orElseThrow();

    // Then
    assertThat(evening).isEqualTo(new Band(40, 40, 40, evening.weeks()));
    assertThat(hourBefore.p90()).isEqualTo(4);
    assertThat(evening.weeks()).isGreaterThan(4);
  }

  @Test
  void shouldKnowNothingUsualWithoutWeeksBefore() {
    // Given
    Quarters known =
        new Quarters(Map.of(Known.ms("2026-11-21T10:00"), 3L), Known.ms("2026-11-21T12:00"));

    // Then
    assertThat(Week.of(known, LONDON).before()).isEmpty();
    assertThat(Week.of(known, LONDON).usualHour(6, 10)).isEmpty();
    assertThat(Week.of(known, LONDON).today().ofHour(10)).hasValue(12);
  }
}
