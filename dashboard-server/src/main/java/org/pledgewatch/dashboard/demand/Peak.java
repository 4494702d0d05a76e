package org.pledgewatch.dashboard.demand;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A time of more demand than usual. Immutable.
 *
 * @param count in all of it
 * @param most in one quarter of an hour
 * @param usualLow mean p10 of its quarters
 * @param usualHigh mean p90
 * @param goesOn whether it lasts until the end of what is known
 */
record Peak(
    long fromMs,
    long toMs,
    long count,
    long most,
    double usualLow,
    double usualHigh,
    boolean goesOn) {
  private static final DateTimeFormatter BEGINS =
      DateTimeFormatter.ofPattern("EEEE HH:mm", Locale.UK);
  private static final DateTimeFormatter ENDS = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

  Peak {
    if (fromMs >= toMs || (toMs - fromMs) % Quarters.LENGTH_MS != 0) {
      throw new IllegalArgumentException("from " + fromMs + " to " + toMs);
    }
  }

  double aQuarter() {
    return (double) count * Quarters.LENGTH_MS / (toMs - fromMs);
  }

  /** For instance "Friday 22:15–23:45, 101 calls: 38 a quarter, usual 21–29". */
  String name(String what, ZoneId zone) {
    return "%s–%s, %s: %s a quarter, usual %d–%d%s"
        .formatted(
            BEGINS.format(Instant.ofEpochMilli(fromMs).atZone(zone)),
            ENDS.format(Instant.ofEpochMilli(toMs).atZone(zone)),
            what,
            inWords(aQuarter()),
            Math.round(usualLow),
            Math.round(usualHigh),
            goesOn ? ", goes on" : "");
  }

  /** Few are not rounded to whole ones. */
  private static String inWords(double count) {
    return count < 10 ? String.format(Locale.UK, "%.1f", count) : String.valueOf(Math.round(count));
  }
}
