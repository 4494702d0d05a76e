package org.pledgewatch.ingest.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * How a column writes dates, times of day or both, as {@link DateTimeFormatter} patterns do.
 * Strict: there is no 30th of February. Immutable.
 *
 * @param firstYear where years have two digits, the first of the hundred years that they stand for
 */
record TimeFormat(String pattern, DateTimeFormatter formatter, OptionalInt firstYear) {
  private static final int CENTURY = 100;

  static TimeFormat of(YamlNode node, OptionalInt firstYear) {
    String pattern = node.text();
    try {
      DateTimeFormatter formatter =
          new DateTimeFormatterBuilder()
              .parseCaseInsensitive()
              .appendPattern(pattern)
              .parseDefaulting(ChronoField.ERA, 1)
              .toFormatter(Locale.ENGLISH)
              .withResolverStyle(ResolverStyle.STRICT);
      return new TimeFormat(pattern, formatter, firstYear);
    } catch (IllegalArgumentException e) {
      throw node.wrong("\"" + pattern + "\" is no pattern of dates and times: " + e.getMessage());
    }
  }

  LocalDate date(String column, String text) {
    try {
      return century(LocalDate.from(formatter.parse(text)));
    } catch (DateTimeException e) {
      throw cannot(column, "date", text);
    }
  }

  LocalTime timeOfDay(String column, String text) {
    try {
      return LocalTime.from(formatter.parse(text));
    } catch (DateTimeException e) {
      throw cannot(column, "time of day", text);
    }
  }

  /** The instant of a date and time; {@code zone} is for texts without an offset. */
  Instant instant(String column, String text, ZoneId zone) {
    try {
      TemporalAccessor parsed =
          formatter.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
      if (parsed instanceof LocalDateTime local) {
        return century(local.toLocalDate()).atTime(local.toLocalTime()).atZone(zone).toInstant();
      }
      return OffsetDateTime.from(parsed).toInstant();
    } catch (DateTimeException e) {
      throw cannot(column, "date and time", text);
    }
  }

  private LocalDate century(LocalDate date) {
    if (firstYear.isEmpty()) {
      return date;
    }
    int year = firstYear.getAsInt() + Math.floorMod(date.getYear() - firstYear.getAsInt(), CENTURY);
    return LocalDate.of(year, date.getMonth(), date.getDayOfMonth());
  }

  private CannotMapException cannot(String column, String kind, String text) {
    return new CannotMapException(
        column + " is no " + kind + " of the form " + pattern, "it is \"" + text + "\"");
  }
}
