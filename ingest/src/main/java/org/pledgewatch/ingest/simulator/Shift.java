package org.pledgewatch.ingest.simulator;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * One of three shifts a day, from 07:00, 15:00 and 23:00 local time. Immutable.
 *
 * @param index grows by one from shift to shift
 */
record Shift(long index, long startMs, long endMs) {
  private static final int FIRST_START_HOUR = 7;
  private static final int SHIFT_HOURS = 8;
  private static final int SHIFTS_A_DAY = 3;
  private static final int TEAMS = 4;

  static Shift at(long timeMs) {
    LocalDateTime sinceFirst =
        Instant.ofEpochMilli(timeMs)
            .atZone(WeeklyRhythm.ZONE)
            .toLocalDateTime()
            .minusHours(FIRST_START_HOUR);
    int number = sinceFirst.getHour() / SHIFT_HOURS;
    LocalDateTime start =
        sinceFirst.toLocalDate().atTime(FIRST_START_HOUR, 0).plusHours(number * (long) SHIFT_HOURS);
    long index = sinceFirst.toLocalDate().toEpochDay() * SHIFTS_A_DAY + number;
    return new Shift(index, millis(start), millis(start.plusHours(SHIFT_HOURS)));
  }

  private static long millis(LocalDateTime local) {
    return local.atZone(WeeklyRhythm.ZONE).toInstant().toEpochMilli();
  }

  Shift next() {
    return at(endMs);
  }

  /** Four teams work in turn, so that nobody works two shifts in a row. */
  char team() {
    return (char) ('a' + Math.floorMod(index, TEAMS));
  }

  boolean isNight() {
    return Math.floorMod(index, SHIFTS_A_DAY) == SHIFTS_A_DAY - 1;
  }
}
