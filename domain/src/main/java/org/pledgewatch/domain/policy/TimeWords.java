package org.pledgewatch.domain.policy;

import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.domain.event.Recurrence;

/** Lengths of time in plain English. */
final class TimeWords {
  /** Up to here people say hours, as the Pledge does: 48 hours, 72 hours. */
  private static final int HOURS_MAX = 96;

  private static final int HOURS_A_DAY = 24;

  private TimeWords() {}

  static String of(Duration time) {
    List<String> parts = new ArrayList<>();
    boolean inDays = time.toHours() > HOURS_MAX;
    add(parts, inDays ? time.toDays() : 0, "day");
    add(parts, inDays ? time.toHours() % HOURS_A_DAY : time.toHours(), "hour");
    add(parts, time.toMinutesPart(), "minute");
    add(parts, time.toSecondsPart(), "second");
    add(parts, time.toMillisPart(), "millisecond");
    return parts.isEmpty() ? "no time" : String.join(" ", parts);
  }

  static String of(Recurrence often) {
    List<String> parts = new ArrayList<>();
    Period days = often.days();
    add(parts, days.getYears(), "year");
    add(parts, days.getMonths(), "month");
    add(parts, days.getDays(), "day");
    if (!often.clock().isZero()) {
      parts.add(of(often.clock()));
    }
    return String.join(" ", parts);
  }

  private static void add(List<String> parts, long count, String unit) {
    if (count != 0) {
      parts.add(count + " " + unit + (count == 1 ? "" : "s"));
    }
  }
}
