package org.pledgewatch.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.domain.wire.ReferenceFolder;

final class WorkCalendarTest {
  private final WorkCalendar england = ReferenceFolder.texts("uk-wards").parse().calendar();

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T15:00:00Z,  1, 2026-11-23T15:00:00Z", // over a weekend
    "2026-11-21T15:00:00Z,  1, 2026-11-23T15:00:00Z", // begun at one
    "2026-12-24T09:30:00Z,  1, 2026-12-29T09:30:00Z", // Christmas, and Boxing Day's substitute
    "2026-12-24T09:30:00Z, 10, 2027-01-12T09:30:00Z", // and New Year's Day
    "2026-04-02T08:00:00Z,  1, 2026-04-07T08:00:00Z", // Good Friday and Easter Monday
    "2026-03-27T12:00:00Z,  1, 2026-03-30T11:00:00Z", // clocks go forward: noon stays noon
    "2026-10-23T11:00:00Z,  1, 2026-10-26T12:00:00Z", // and back
    "2026-10-23T23:30:00Z,  1, 2026-10-26T00:30:00Z", // half past midnight of Saturday
    "2026-11-20T15:00:00Z,  0, 2026-11-20T15:00:00Z",
    "2022-09-16T10:00:00Z,  1, 2022-09-20T10:00:00Z", // a state funeral
  })
  void shouldCountWorkingDaysInItsZone(Instant from, int days, Instant to) {
    assertThat(england.plusWorkingDays(from, days)).isEqualTo(to);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-28T01:30:00Z, 2026-03-29T01:30:00Z", // 01:30 is left out: 02:30 summer time
    "2026-10-24T00:30:00Z, 2026-10-25T00:30:00Z", // 01:30 comes twice: the first, as begun
  })
  void shouldMoveOnWhereAChangeOfClocksLeavesATimeOut(Instant from, Instant to) {
    // Given
    WorkCalendar everyDay =
        new WorkCalendar(
            ZoneId.of("Europe/London"), EnumSet.allOf(DayOfWeek.class), Set.of(), Optional.empty());

    // Then
    assertThat(everyDay.plusWorkingDays(from, 1)).isEqualTo(to);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2008-03-21", "2009-12-28", "2010-12-27", "2010-12-28", "2011-04-29", "2012-06-05",
        "2016-12-27", "2020-05-08", "2022-06-03", "2023-05-08", "2026-04-06", "2028-12-26"
      })
  void shouldShipBankHolidays(LocalDate holiday) {
    assertThat(england.isWorkingDay(holiday)).isFalse();
    assertThat(WorkCalendar.STANDARD.isWorkingDay(holiday)).isTrue();
  }

  @Test
  void shouldShipEightBankHolidaysAYearAndThoseProclaimed() {
    assertThat(IntStream.rangeClosed(2008, 2028).map(this::holidays))
        .containsExactly(8, 8, 8, 9, 9, 8, 8, 8, 8, 8, 8, 8, 8, 8, 10, 9, 8, 8, 8, 8, 8);
    assertThat(england.isWorkingDay(LocalDate.parse("2020-05-04"))).isTrue();
    assertThat(england.isWorkingDay(LocalDate.parse("2022-05-30"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, WorkCalendar.DAYS_MAX + 1})
  void shouldRefuseWhatIsNoNumberOfDays(int days) {
    assertThatThrownBy(() -> england.plusWorkingDays(Instant.EPOCH, days))
        .hasMessageContaining(days + " (0 to 3660)");
  }

  private int holidays(int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return (int)
        first
            .datesUntil(first.plusYears(1))
            .filter(WorkCalendar.STANDARD::isWorkingDay)
            .filter(day -> !england.isWorkingDay(day))
            .count();
  }
}
