package org.pledgewatch.domain.event;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Says what is wrong with one member of an event's data, and describes what is right as a JSON
 * Schema. Pure and immutable.
 */
final class Check {
  static final int TEXT_LENGTH_MAX = 1_000;

  private final Map<String, Object> schema;
  private final Predicate<Object> fine;
  private final String complaint;

  private Check(Map<String, Object> schema, Predicate<Object> fine, String complaint) {
    this.schema = schema;
    this.fine = fine;
    this.complaint = complaint;
  }

  /** Empty when the value is fine. */
  Optional<String> complaint(Object value) {
    return fine.test(value) ? Optional.empty() : Optional.of(complaint);
  }

  /** Texts, numbers, lists and maps, as JSON Schema 2020-12 has them. */
  Map<String, Object> schema() {
    return schema;
  }

  static Check text() {
    return new Check(
        schema("type", "string", "maxLength", TEXT_LENGTH_MAX, "pattern", JsonPatterns.NOT_BLANK),
        value -> value instanceof String text && !text.isBlank() && isShort(text),
        "must be a text of 1 to " + TEXT_LENGTH_MAX + " characters");
  }

  /** In characters as people and JSON Schema count them: a pair of surrogates is one. */
  private static boolean isShort(String text) {
    return text.codePointCount(0, text.length()) <= TEXT_LENGTH_MAX;
  }

  static Check oneOf(String... allowed) {
    List<String> values = List.of(allowed);
    return new Check(
        schema("enum", values),
        value -> value instanceof String text && values.contains(text),
        "must be one of " + String.join(", ", values));
  }

  static Check flag() {
    return new Check(
        schema("type", "boolean"), value -> value instanceof Boolean, "must be true or false");
  }

  static Check time() {
    return new Check(
        schema("type", "string", "maxLength", Rfc3339.LENGTH_MAX, "pattern", JsonPatterns.TIME),
        value -> value instanceof String text && Rfc3339.parse(text).isPresent(),
        "must be an RFC 3339 time with an offset");
  }

  static Check texts() {
    Check item = text();
    return new Check(
        schema("type", "array", "items", item.schema()),
        value -> value instanceof List<?> list && list.stream().allMatch(item.fine),
        "must be a list of texts");
  }

  static Check number(long min, long max) {
    return new Check(
        schema("type", "number", "minimum", min, "maximum", max),
        value -> value instanceof BigDecimal number && isWithin(number, min, max),
        "must be a number from " + min + " to " + max);
  }

  /** A whole number, however it is written. */
  static Check whole(long min, long max) {
    return new Check(
        schema("type", "integer", "minimum", min, "maximum", max),
        value ->
            value instanceof BigDecimal number
                && number.stripTrailingZeros().scale() <= 0
                && isWithin(number, min, max),
        "must be a whole number from " + min + " to " + max);
  }

  private static boolean isWithin(BigDecimal number, long min, long max) {
    return number.compareTo(BigDecimal.valueOf(min)) >= 0
        && number.compareTo(BigDecimal.valueOf(max)) <= 0;
  }

  /** A list of some of the allowed texts. */
  static Check someOf(String... allowed) {
    Check item = oneOf(allowed);
    return new Check(
        schema("type", "array", "items", item.schema()),
        value -> value instanceof List<?> list && list.stream().allMatch(item.fine),
        "must be a list of " + String.join(", ", allowed));
  }

  /** A text, empty where it says none, or a flag. */
  static Check marker() {
    return new Check(
        schema("type", List.of("string", "boolean"), "maxLength", TEXT_LENGTH_MAX),
        value -> value instanceof Boolean || (value instanceof String text && isShort(text)),
        "must be a text, or true or false");
  }

  static Check date() {
    return pattern(JsonPatterns.DATE, "must be a date, such as 2026-11-21");
  }

  static Check month() {
    return pattern(JsonPatterns.MONTH, "must be a month, such as 2026-11");
  }

  private static Check pattern(String pattern, String complaint) {
    Predicate<String> matches = Pattern.compile(pattern).asMatchPredicate();
    return new Check(
        schema("type", "string", "pattern", pattern),
        value -> value instanceof String text && matches.test(text),
        complaint);
  }

  /** The schema cannot say that ten years are the bound. */
  static Check recurrence() {
    Check shape =
        pattern(
            JsonPatterns.RECURRENCE,
            "must be an ISO 8601 duration after 0 and up to 10 years, such as P1M");
    return new Check(
        shape.schema,
        value -> shape.fine.test(value) && Recurrence.parse((String) value).isPresent(),
        shape.complaint);
  }

  private static Map<String, Object> schema(Object... namesAndValues) {
    Map<String, Object> schema = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      schema.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return schema;
  }
}
