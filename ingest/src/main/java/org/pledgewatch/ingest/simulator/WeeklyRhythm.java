package org.pledgewatch.ingest.simulator;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * How busy an hour of the week is, against the week's average of 1: 999 peaks on Friday and
 * Saturday nights, 101 in office hours. Pure.
 */
final class WeeklyRhythm {
  static final ZoneId ZONE = ZoneId.of("Europe/London");

  /** No hour is busier than this. */
  static final double FACTOR_MAX = 2.6;

  private static final double[] EMERGENCY_DAY = {
    0.80, 0.68, 0.60, 0.52, 0.50, 0.50, 0.56, 0.70, 0.85, 0.95, 1.00, 1.05,
    1.10, 1.10, 1.14, 1.20, 1.26, 1.30, 1.30, 1.26, 1.20, 1.16, 1.08, 0.95
  };
  private static final double[] ROUTINE_DAY = {
    0.42, 0.36, 0.32, 0.30, 0.30, 0.34, 0.45, 0.75, 1.20, 1.60, 1.70, 1.65,
    1.55, 1.50, 1.50, 1.46, 1.40, 1.25, 1.08, 0.95, 0.85, 0.76, 0.62, 0.50
  };
  private static final double NIGHT_OUT = 1.7;
  private static final double WEEKEND_ROUTINE = 0.75;
  private static final int EVENING_HOUR = 20;
  private static final int SMALL_HOURS_END = 4;
  private static final int HOURS = 24;
  private static final double MINUTES = 60;

  private WeeklyRhythm() {}

  /** Between whole hours the factor changes evenly. */
  static double factor(Line line, long timeMs) {
    ZonedDateTime time = Instant.ofEpochMilli(timeMs).atZone(ZONE);
    double part = time.getMinute() / MINUTES;
    DayOfWeek day = time.getDayOfWeek();
    int hour = time.getHour();
    int nextHour = (hour + 1) % HOURS;
    DayOfWeek nextDay = nextHour == 0 ? day.plus(1) : day;
    return atHour(line, day, hour) * (1 - part) + atHour(line, nextDay, nextHour) * part;
  }

  private static double atHour(Line line, DayOfWeek day, int hour) {
    if (line == Line.EMERGENCY) {
      return EMERGENCY_DAY[hour] * (nightOut(day, hour) ? NIGHT_OUT : 1);
    }
    boolean weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    return ROUTINE_DAY[hour] * (weekend ? WEEKEND_ROUTINE : 1);
  }

  private static boolean nightOut(DayOfWeek day, int hour) {
    boolean evening =
        (day == DayOfWeek.FRIDAY || day == DayOfWeek.SATURDAY) && hour >= EVENING_HOUR;
    boolean smallHours =
        (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY) && hour < SMALL_HOURS_END;
    return evening || smallHours;
  }
}
