package org.pledgewatch.domain.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Times as RFC 3339 writes them: date, time and offset. Digits below a millisecond are cut off. */
public final class Rfc3339 {
  private static final Pattern SHAPE =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}[Tt ]\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?([Zz]|[+-]\\d{2}:\\d{2})");

  private static final Pattern BELOW_NANOS = Pattern.compile("(\\.\\d{9})\\d+");

  /** Longer texts are no times. */
  public static final int LENGTH_MAX = 64;

  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");
  private static final long FIRST_MS = FIRST.toEpochMilli();
  private static final long LAST_MS = LAST.toEpochMilli();

  private Rfc3339() {}

  /** In UTC, to the second, or to the millisecond where it has any. */
  public static String text(long timeMs) {
    return FIRST_MS <= timeMs && timeMs <= LAST_MS
        ? UsualTime.text(timeMs)
        : Instant.ofEpochMilli(timeMs).toString();
  }

  /**
   * Empty where the text is no such time: no offset, no seconds, a 30th of February, or an offset
   * that leads out of the four-digit years, in which UTC could not be written again.
   */
  public static Optional<Instant> parse(String text) {
    long usualMs = UsualTime.parseMs(text);
    if (usualMs != UsualTime.UNUSUAL) {
      return Optional.of(Instant.ofEpochMilli(usualMs));
    }
    if (text.length() > LENGTH_MAX || !SHAPE.matcher(text).matches()) {
      return Optional.empty();
    }
    String iso = text.toUpperCase(Locale.ROOT).replace(' ', 'T').replaceFirst("-00:00$", "Z");
    try {
      String readable = BELOW_NANOS.matcher(iso).replaceFirst("$1");
      Instant time = OffsetDateTime.parse(readable).toInstant().truncatedTo(ChronoUnit.MILLIS);
      return time.isBefore(FIRST) || time.isAfter(LAST) ? Optional.empty() : Optional.of(time);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
