package org.pledgewatch.ingest.simulator;

import java.time.Instant;

/** How long units take from place to place, by settlement, hour and hurry. Pure. */
final class Roads {
  private static final double DETOUR = 1.3;
  private static final double URBAN_KMH = 30;
  private static final double RURAL_KMH = 52;
  private static final double HURRY = 1.5;
  private static final double RUSH_HOUR = 0.75;
  private static final double NIGHT = 1.15;
  private static final double ON_FOOT_KMH = 4.6;
  private static final double MS_PER_M_AT_1_KMH = 3_600;
  private static final long SETTING_OFF_MS = 20_000;
  private static final int MORNING_RUSH_HOUR = 8;
  private static final int EVENING_RUSH_HOUR = 16;
  private static final int RUSH_HOURS = 2;
  private static final int DAY_FROM_HOUR = 6;
  private static final int DAY_TO_HOUR = 22;

  private Roads() {}

  static long driveMs(Spot from, Spot to, Settlement settlement, boolean hurry, long atMs) {
    double kmh = (settlement == Settlement.URBAN ? URBAN_KMH : RURAL_KMH) * (hurry ? HURRY : 1);
    double metres = from.metresTo(to) * DETOUR;
    return SETTING_OFF_MS + (long) (metres * MS_PER_M_AT_1_KMH / (kmh * atHour(atMs)));
  }

  static long walkMs(Spot from, Spot to) {
    return SETTING_OFF_MS + (long) (from.metresTo(to) * MS_PER_M_AT_1_KMH / ON_FOOT_KMH);
  }

  private static double atHour(long atMs) {
    int hour = Instant.ofEpochMilli(atMs).atZone(WeeklyRhythm.ZONE).getHour();
    if (hour < DAY_FROM_HOUR || hour >= DAY_TO_HOUR) {
      return NIGHT;
    }
    boolean morning = hour >= MORNING_RUSH_HOUR && hour < MORNING_RUSH_HOUR + RUSH_HOURS;
    boolean evening = hour >= EVENING_RUSH_HOUR && hour < EVENING_RUSH_HOUR + RUSH_HOURS;
    return morning || evening ? RUSH_HOUR : 1;
  }
}
