package org.pledgewatch.domain.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.pledgewatch.domain.event.Data;

/** One strict, bounded JSON mapper for all wire forms. Thread-safe. */
public final class Json {
  private static final int DEPTH_MAX = 32;
  private static final int NUMBER_LENGTH_MAX = 100;

  /** Whole numbers up to this many digits are written out, greater ones with an exponent. */
  private static final int PLAIN_DIGITS_MAX = 18;

  public static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH_MAX)
                          .maxNumberLength(NUMBER_LENGTH_MAX)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** The greatest number of bytes that a mark or the first letter takes in any encoding. */
  private static final int START_BYTES = 4;

  private Json() {}

  /**
   * Whether the text may be UTF-8, by its first bytes as parsers guess: UTF-16 and UTF-32 begin
   * with a mark, which has bytes that UTF-8 has not, or with a character that has a zero byte.
   */
  public static boolean beginsAsUtf8(byte[] json) {
    for (int i = 0; i < Math.min(START_BYTES, json.length); i++) {
      if (json[i] == 0 || json[i] == (byte) 0xFE || json[i] == (byte) 0xFF) {
        return false;
      }
    }
    return true;
  }

  static Data data(JsonNode object) {
    return data(object, Set.of());
  }

  /** Its members but those of some names. */
  static Data data(JsonNode object, Set<String> without) {
    SortedMap<String, Object> members = new TreeMap<>();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      if (!without.contains(member.getKey())) {
        members.put(member.getKey(), value(member.getValue()));
      }
    }
    return members.isEmpty() ? Data.EMPTY : Data.owning(members);
  }

  private static Object value(JsonNode node) {
    if (node.isTextual()) {
      return node.textValue();
    }
    if (node.isNumber()) {
      return normal(node.decimalValue());
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isObject()) {
      return data(node);
    }
    if (node.isArray()) {
      List<Object> items = new ArrayList<>();
      node.forEach(item -> items.add(value(item)));
      return items;
    }
    return null;
  }

  /** 1, 1.0 and 1e0 are one JSON value. */
  private static BigDecimal normal(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  static JsonNode node(Object value) {
    try (TokenBuffer tokens = new TokenBuffer(MAPPER, false)) {
      write(value, tokens);
      return MAPPER.readTree(tokens.asParser());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a value of {@link Data}, or one. */
  static void write(Object value, JsonGenerator to) throws IOException {
    if (value instanceof String text) {
      to.writeString(text);
    } else if (value instanceof BigDecimal number) {
      write(number, to);
    } else if (value instanceof Boolean flag) {
      to.writeBoolean(flag);
    } else if (value instanceof Data data) {
      to.writeStartObject();
      for (Map.Entry<String, Object> member : data.members().entrySet()) {
        to.writeFieldName(member.getKey());
        write(member.getValue(), to);
      }
      to.writeEndObject();
    } else if (value instanceof List<?> list) {
      to.writeStartArray();
      for (Object item : list) {
        write(item, to);
      }
      to.writeEndArray();
    } else {
      to.writeNull();
    }
  }

  private static void write(BigDecimal number, JsonGenerator to) throws IOException {
    boolean isWhole = number.scale() <= 0;
    if (isWhole && (long) number.precision() - number.scale() <= PLAIN_DIGITS_MAX) {
      to.writeNumber(number.longValueExact());
    } else {
      to.writeNumber(number);
    }
  }
}
