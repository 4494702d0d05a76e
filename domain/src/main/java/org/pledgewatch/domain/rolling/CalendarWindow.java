package org.pledgewatch.domain.rolling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * A window from a start in the calendar (a shift, midnight, the first of the month) until T; at a T
 * that is a start itself, the whole one that ends there. Daylight saving included: a day may have
 * 23 or 25 hours.
 */
final class CalendarWindow implements Window {
  private static final long STEP_MS = 60_000;

  private final String name;
  private final ZoneId zone;
  private final boolean monthly;
  private final List<LocalTime> starts;

  private CalendarWindow(String name, ZoneId zone, boolean monthly, List<LocalTime> starts) {
    this.name = name;
    this.zone = zone;
    this.monthly = monthly;
    this.starts = List.copyOf(starts);
  }

  static Window day(ZoneId zone) {
    return new CalendarWindow("DAY", zone, false, List.of(LocalTime.MIDNIGHT));
  }

  static Window month(ZoneId zone) {
    return new CalendarWindow("MONTH", zone, true, List.of(LocalTime.MIDNIGHT));
  }

  /** {@code starts} earliest first. */
  static Window shift(ZoneId zone, List<LocalTime> starts) {
    return new CalendarWindow("SHIFT", zone, false, starts);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long stepMs() {
    return STEP_MS;
  }

  @Override
  public long lowerMs(long atMs) {
    LocalDate date = date(atMs);
    long found = Long.MIN_VALUE;
    for (LocalDate day = date.minusDays(1); !day.isAfter(date); day = day.plusDays(1)) {
      for (LocalTime start : starts) {
        long startMs = startMs(day, start);
        if (startMs < atMs) {
          found = Math.max(found, startMs);
        }
      }
    }
    return found == Long.MIN_VALUE ? startMs(date.minusMonths(1), starts.get(0)) : found;
  }

  @Override
  public long leavesAtMs(long datedMs) {
    LocalDate date = date(datedMs);
    long found = Long.MAX_VALUE;
    for (LocalDate day = date; !day.isAfter(date.plusDays(1)); day = day.plusDays(1)) {
      for (LocalTime start : starts) {
        long startMs = startMs(day, start);
        if (startMs >= datedMs) {
          found = Math.min(found, startMs);
        }
      }
    }
    long nextMs = found == Long.MAX_VALUE ? startMs(date.plusMonths(1), starts.get(0)) : found;
    return floorMs(nextMs) + STEP_MS;
  }

  private LocalDate date(long atMs) {
    return Instant.ofEpochMilli(atMs).atZone(zone).toLocalDate();
  }

  private long startMs(LocalDate day, LocalTime start) {
    LocalDate first = monthly ? day.withDayOfMonth(1) : day;
    return first.atTime(start).atZone(zone).toInstant().toEpochMilli();
  }
}
