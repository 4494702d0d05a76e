package org.pledgewatch.domain.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.pledgewatch.domain.reference.WeeklyTime;

/** Weekly times on the calendar of a zone, daylight saving included. */
record PlannedTimes(List<WeeklyTime> times, ZoneId zone) {

  /** From {@code fromMs}, included, until {@code untilMs}, excluded. */
  record Stretch(long fromMs, long untilMs) {}

  /** When they hold between two moments, in order; times that meet or overlap hold once. */
  List<Stretch> within(long fromMs, long untilMs) {
    if (times.isEmpty() || fromMs >= untilMs) {
      return List.of();
    }
    List<Stretch> found = new ArrayList<>();
    LocalDate last = date(untilMs, zone);
    for (LocalDate day = date(fromMs, zone).minusDays(1); !day.isAfter(last); ) {
      for (WeeklyTime time : times) {
        if (time.days().contains(day.getDayOfWeek())) {
          found.add(on(day, time));
        }
      }
      day = day.plusDays(1);
    }
    found.sort(Comparator.comparingLong(Stretch::fromMs));
    List<Stretch> united = new ArrayList<>();
    long heldMs = fromMs;
    for (Stretch stretch : found) {
      long beginsMs = Math.max(stretch.fromMs, heldMs);
      long endsMs = Math.min(stretch.untilMs, untilMs);
      if (beginsMs < endsMs) {
        united.add(new Stretch(beginsMs, endsMs));
        heldMs = endsMs;
      }
    }
    return united;
  }

  private Stretch on(LocalDate day, WeeklyTime time) {
    LocalDate end = time.isPastMidnight() ? day.plusDays(1) : day;
    return new Stretch(
        day.atTime(time.from()).atZone(zone).toInstant().toEpochMilli(),
        end.atTime(time.to()).atZone(zone).toInstant().toEpochMilli());
  }

  static LocalDate date(long ms, ZoneId zone) {
    return Instant.ofEpochMilli(ms).atZone(zone).toLocalDate();
  }
}
