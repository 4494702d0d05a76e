package org.pledgewatch.domain.event;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Says what is wrong with one member of an event's data; empty when it is fine. Pure. */
@FunctionalInterface
interface Check {
  int TEXT_LENGTH_MAX = 1_000;

  Optional<String> complaint(Object value);

  static Check text() {
    return value ->
        value instanceof String text && !text.isBlank() && text.length() <= TEXT_LENGTH_MAX
            ? Optional.empty()
            : Optional.of("must be a text of 1 to " + TEXT_LENGTH_MAX + " characters");
  }

  static Check oneOf(String... allowed) {
    List<String> values = List.of(allowed);
    return value ->
        value instanceof String text && values.contains(text)
            ? Optional.empty()
            : Optional.of("must be one of " + String.join(", ", values));
  }

  static Check flag() {
    return value ->
        value instanceof Boolean ? Optional.empty() : Optional.of("must be true or false");
  }

  static Check time() {
    return value ->
        value instanceof String text && Rfc3339.parse(text).isPresent()
            ? Optional.empty()
            : Optional.of("must be an RFC 3339 time with an offset");
  }

  static Check texts() {
    return value ->
        value instanceof List<?> list
                && list.stream().allMatch(item -> text().complaint(item).isEmpty())
            ? Optional.empty()
            : Optional.of("must be a list of texts");
  }

  static Check number(double min, double max) {
    return value ->
        value instanceof BigDecimal number
                && number.doubleValue() >= min
                && number.doubleValue() <= max
            ? Optional.empty()
            : Optional.of("must be a number from " + min + " to " + max);
  }

  /** A whole number, however it is written. */
  static Check whole(long min, long max) {
    return value ->
        value instanceof BigDecimal number
                && number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(min)) >= 0
                && number.compareTo(BigDecimal.valueOf(max)) <= 0
            ? Optional.empty()
            : Optional.of("must be a whole number from " + min + " to " + max);
  }

  /** A list of some of the allowed texts. */
  static Check someOf(String... allowed) {
    List<String> values = List.of(allowed);
    return value ->
        value instanceof List<?> list && values.containsAll(list)
            ? Optional.empty()
            : Optional.of("must be a list of " + String.join(", ", values));
  }

  /** A text, empty where it says none, or a flag. */
  static Check marker() {
    return value ->
        value instanceof Boolean
                || (value instanceof String text && text.length() <= TEXT_LENGTH_MAX)
            ? Optional.empty()
            : Optional.of("must be a text, or true or false");
  }

  static Check date() {
    return value ->
        value instanceof String text && parses(() -> LocalDate.parse(text))
            ? Optional.empty()
            : Optional.of("must be a date, such as 2026-11-21");
  }

  static Check month() {
    return value ->
        value instanceof String text && parses(() -> YearMonth.parse(text))
            ? Optional.empty()
            : Optional.of("must be a month, such as 2026-11");
  }

  static Check recurrence() {
    return value ->
        value instanceof String text && Recurrence.parse(text).isPresent()
            ? Optional.empty()
            : Optional.of("must be an ISO 8601 duration after 0 and up to 10 years, such as P1M");
  }

  private static boolean parses(Supplier<?> reading) {
    try {
      return reading.get() != null;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
