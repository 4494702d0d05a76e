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

  /** The period asked for last, which is mostly the one asked for next. */
  private transient volatile Period latest;

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
    return periodOf(atMs).startMs();
  }

  @Override
  public long leavesAtMs(long datedMs) {
    return floorMs(periodOf(datedMs).endMs()) + STEP_MS;
  }

  /** From a start, excluded, to the next, included. */
  private record Period(long startMs, long endMs) {
    boolean covers(long ms) {
      return startMs < ms && ms <= endMs;
    }
  }

  private Period periodOf(long ms) {
    Period known = latest;
    if (known == null || !known.covers(ms)) {
      known = find(ms);
      latest = known;
    }
    return known;
  }

  private Period find(long ms) {
    LocalDate date = date(ms);
    LocalDate first = monthly ? date.minusMonths(1) : date.minusDays(1);
    LocalDate last = monthly ? date.plusMonths(1) : date.plusDays(1);
    long startMs = Long.MIN_VALUE;
    long endMs = Long.MAX_VALUE;
    for (LocalDate day = first;
        !day.isAfter(last);
        day = monthly ? day.plusMonths(1) : day.plusDays(1)) {
      for (LocalTime start : starts) {
        long candidateMs = startMs(day, start);
        if (candidateMs < ms) {
          startMs = Math.max(startMs, candidateMs);
        } else {
          endMs = Math.min(endMs, candidateMs);
        }
      }
    }
    return new Period(startMs, endMs);
  }

  private LocalDate date(long atMs) {
    return Instant.ofEpochMilli(atMs).atZone(zone).toLocalDate();
  }

  private long startMs(LocalDate day, LocalTime start) {
    LocalDate first = monthly ? day.withDayOfMonth(1) : day;
    return first.atTime(start).atZone(zone).toInstant().toEpochMilli();
  }
}
