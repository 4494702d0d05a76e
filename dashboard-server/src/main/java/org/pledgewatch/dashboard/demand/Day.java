package org.pledgewatch.dashboard.demand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One day where the run is: its quarters of an hour, in order, 96 of them, or 92 or 100 where the
 * clocks change. Immutable.
 */
record Day(LocalDate date, List<Quarter> quarters) {
  static final int HOURS = 24;
  static final int QUARTERS = 96;
  private static final int QUARTERS_AN_HOUR = 4;

  Day {
    quarters = List.copyOf(quarters);
  }

  /**
   * A quarter of an hour.
   *
   * @param fromMs when it begins
   * @param ofDay by the clock on the wall: 0 at midnight to 95; one that comes twice has the same
   * @param count empty where it is not known
   */
  record Quarter(long fromMs, int ofDay, OptionalLong count) {
    int hour() {
      return ofDay / QUARTERS_AN_HOUR;
    }

    long toMs() {
      return fromMs + Quarters.LENGTH_MS;
    }
  }

  static Day of(LocalDate date, ZoneId zone, Quarters known) {
    long endMs = startMs(date.plusDays(1), zone);
    List<Quarter> quarters = new ArrayList<>(QUARTERS);
    for (long ms = startMs(date, zone); ms < endMs; ms += Quarters.LENGTH_MS) {
      LocalTime time = Instant.ofEpochMilli(ms).atZone(zone).toLocalTime();
      int ofDay = (int) (time.toSecondOfDay() * 1_000L / Quarters.LENGTH_MS);
      quarters.add(new Quarter(ms, ofDay, known.beginningAt(ms)));
    }
    return new Day(date, quarters);
  }

  static long startMs(LocalDate date, ZoneId zone) {
    return date.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  /** What an hour of the wall's clock came to; empty unless all of it is known. */
  OptionalDouble ofHour(int hour) {
    return rate(quarters.stream().filter(q -> q.hour() == hour).toList(), QUARTERS_AN_HOUR);
  }

  /** The same of a quarter. */
  OptionalDouble ofQuarter(int ofDay) {
    return rate(quarters.stream().filter(q -> q.ofDay() == ofDay).toList(), 1);
  }

  /** Where the clocks go back an hour has eight quarters, and counts as half of what they had. */
  private static OptionalDouble rate(List<Quarter> all, int usually) {
    if (all.isEmpty() || all.stream().anyMatch(quarter -> quarter.count().isEmpty())) {
      return OptionalDouble.empty();
    }
    double sum = all.stream().mapToLong(quarter -> quarter.count().getAsLong()).sum();
    return OptionalDouble.of(sum * usually / all.size());
  }
}
