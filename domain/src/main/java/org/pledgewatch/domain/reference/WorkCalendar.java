package org.pledgewatch.domain.reference;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Which days are worked, and in which zone days begin. Immutable. */
public final class WorkCalendar {
  /** Monday to Friday in London, no bank holidays, no shifts of its own. */
  public static final WorkCalendar STANDARD =
      new WorkCalendar(
          ZoneId.of("Europe/London"),
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          Set.of(),
          Optional.empty());

  /** More working days than any promise has; a sum of days cannot run away. */
  public static final int DAYS_MAX = 3_660;

  private final ZoneId zone;
  private final Set<DayOfWeek> workingDays;
  private final Set<LocalDate> bankHolidays;
  private final Optional<List<LocalTime>> shifts;

  /**
   * @param workingDays at least one
   * @param bankHolidays the days that are not worked, whatever day of the week
   * @param shifts when shifts begin, where it is not left to the policy
   */
  public WorkCalendar(
      ZoneId zone,
      Set<DayOfWeek> workingDays,
      Set<LocalDate> bankHolidays,
      Optional<List<LocalTime>> shifts) {
    if (workingDays.isEmpty()) {
      throw new IllegalArgumentException("workingDays: at least one");
    }
    this.zone = Objects.requireNonNull(zone, "zone");
    this.workingDays = Set.copyOf(workingDays);
    this.bankHolidays = Set.copyOf(bankHolidays);
    this.shifts = shifts.map(List::copyOf);
  }

  /** The same days worked and the same shifts, in another zone. */
  public WorkCalendar in(ZoneId otherZone) {
    return new WorkCalendar(otherZone, workingDays, bankHolidays, shifts);
  }

  public ZoneId zone() {
    return zone;
  }

  /** When shifts begin, in order; empty where the policy says. */
  public Optional<List<LocalTime>> shifts() {
    return shifts;
  }

  public boolean isWorkingDay(LocalDate date) {
    return workingDays.contains(date.getDayOfWeek()) && !bankHolidays.contains(date);
  }

  /**
   * The same local time on the n-th working day after the day of {@code from}, whether that day is
   * worked or not. A local time that a change of clocks leaves out moves on by as much; of one that
   * comes twice it is the first, or the one with the offset of {@code from} where that has both.
   *
   * @param days 0 to {@link #DAYS_MAX}; 0 is {@code from} itself
   */
  public Instant plusWorkingDays(Instant from, int days) {
    if (days < 0 || days > DAYS_MAX) {
      throw new IllegalArgumentException("days: " + days + " (0 to " + DAYS_MAX + ")");
    }
    ZonedDateTime start = from.atZone(zone);
    LocalDate date = start.toLocalDate();
    for (int left = days; left > 0; ) {
      date = date.plusDays(1);
      if (isWorkingDay(date)) {
        left--;
      }
    }
    return start.with(date).toInstant();
  }
}
