package org.pledgewatch.domain.event;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How often: a period of the calendar and a time of the clock after it ({@code P1M}, {@code P14D},
 * {@code PT48H}, {@code P1DT12H}). Immutable.
 *
 * @param days years, months, weeks and days, which the calendar of a zone gives their length
 * @param clock hours, minutes and seconds
 */
public record Recurrence(Period days, Duration clock) {
  private static final int YEARS_MAX = 10;
  private static final Duration CLOCK_MAX = Duration.ofDays(366L * YEARS_MAX);

  /** Empty where the text is none, not after 0, or over ten years. */
  public static Optional<Recurrence> parse(String text) {
    int clockAt = text.indexOf('T');
    String days = clockAt < 0 ? text : text.substring(0, clockAt);
    try {
      Recurrence recurrence =
          new Recurrence(
              days.equals("P") ? Period.ZERO : Period.parse(days),
              clockAt < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(clockAt)));
      return recurrence.isUsable() ? Optional.of(recurrence) : Optional.empty();
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private boolean isUsable() {
    LocalDate first = LocalDate.EPOCH;
    LocalDate last = first.plus(days);
    boolean forwards = !days.isNegative() && !clock.isNegative();
    boolean small = !last.isAfter(first.plusYears(YEARS_MAX)) && clock.compareTo(CLOCK_MAX) <= 0;
    return forwards && small && (last.isAfter(first) || clock.toMillis() > 0);
  }

  /** The time after another by the zone's calendar, then by the clock. */
  public Instant after(Instant time, ZoneId zone) {
    return time.atZone(zone).plus(days).toInstant().plus(clock);
  }
}
