package org.pledgewatch.domain.event;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

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
}
