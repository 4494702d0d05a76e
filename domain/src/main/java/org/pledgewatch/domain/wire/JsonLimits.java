package org.pledgewatch.domain.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What JSON allows and no event may hold, because it could not be written again as it was read:
 * half a surrogate pair, and numbers whose digits would fill the memory.
 */
final class JsonLimits {
  /** Greatest and least power of ten, about what a double can hold. */
  private static final int EXPONENT_MAX = 300;

  private JsonLimits() {}

  /** What is wrong with the value or anything in it; empty when nothing is. */
  static Optional<String> complaint(JsonNode json) {
    if (json.isTextual()) {
      return wellFormed(json.textValue())
          ? Optional.empty()
          : Optional.of("a text has half a surrogate pair");
    }
    if (json.isNumber()) {
      return writable(json)
          ? Optional.empty()
          : Optional.of("a number is beyond 1e" + EXPONENT_MAX + " or 1e-" + EXPONENT_MAX);
    }
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      if (!wellFormed(member.getKey())) {
        return Optional.of("a name has half a surrogate pair");
      }
      Optional<String> complaint = complaint(member.getValue());
      if (complaint.isPresent()) {
        return complaint;
      }
    }
    if (json.isArray()) {
      for (JsonNode item : json) {
        Optional<String> complaint = complaint(item);
        if (complaint.isPresent()) {
          return complaint;
        }
      }
    }
    return Optional.empty();
  }

  static boolean wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private static boolean writable(JsonNode json) {
    if (json.isIntegralNumber()) {
      return true;
    }
    BigDecimal number = json.decimalValue();
    long magnitude = (long) number.precision() - number.scale();
    return number.signum() == 0 || Math.abs(magnitude) <= EXPONENT_MAX;
  }
}
