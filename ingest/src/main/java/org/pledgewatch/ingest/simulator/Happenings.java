package org.pledgewatch.ingest.simulator;

import java.time.Instant;
import java.util.function.LongConsumer;

/**
 * Something that happens so many times a day on average, mostly by day, as a Poisson process by
 * thinning. Each time is told its number, from 0. Not thread-safe.
 */
final class Happenings {
  private static final double DAY_MS = 86_400_000;
  private static final double NIGHT_FACTOR = 0.2;
  private static final int DAY_FROM_HOUR = 8;
  private static final int DAY_TO_HOUR = 22;
  private static final int HOURS = 24;

  private final double meanPerDay;
  private final Randomness random;
  private final Schedule schedule;
  private final LongConsumer happens;
  private long count;

  Happenings(double meanPerDay, Randomness random, Schedule schedule, LongConsumer happens) {
    int dayHours = DAY_TO_HOUR - DAY_FROM_HOUR;
    double share = (dayHours + (HOURS - dayHours) * NIGHT_FACTOR) / HOURS;
    this.meanPerDay = meanPerDay / share;
    this.random = random;
    this.schedule = schedule;
    this.happens = happens;
  }

  void begin() {
    schedule.in(random.exponentialMs(DAY_MS / meanPerDay), this::candidate);
  }

  private void candidate() {
    if (isDay(schedule.nowMs()) || random.chance(NIGHT_FACTOR)) {
      happens.accept(count++);
    }
    begin();
  }

  static boolean isDay(long timeMs) {
    int hour = Instant.ofEpochMilli(timeMs).atZone(WeeklyRhythm.ZONE).getHour();
    return hour >= DAY_FROM_HOUR && hour < DAY_TO_HOUR;
  }
}
