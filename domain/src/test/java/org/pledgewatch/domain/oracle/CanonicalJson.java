package org.pledgewatch.domain.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;

/** An event's content as JSON: members sorted, no white space, the time in its shortest form. */
final class CanonicalJson {
  private CanonicalJson() {}

  static String content(Event event) {
    SortedMap<String, Object> members = new TreeMap<>();
    members.put("type", event.type());
    members.put("subject", event.subject());
    members.put("time", Instant.ofEpochMilli(event.timeMs()).toString());
    members.put("data", event.data());
    return object(members);
  }

  private static String object(SortedMap<String, Object> members) {
    return members.entrySet().stream()
        .map(CanonicalJson::member)
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String member(Map.Entry<String, Object> member) {
    return text(member.getKey()) + ":" + value(member.getValue());
  }

  private static String value(Object value) {
    if (value instanceof Data data) {
      return object(data.members());
    }
    if (value instanceof List<?> list) {
      return list.stream().map(CanonicalJson::value).collect(Collectors.joining(",", "[", "]"));
    }
    if (value instanceof BigDecimal number) {
      return number.scale() <= 0 ? number.toBigIntegerExact().toString() : number.toString();
    }
    return value instanceof String text ? text(text) : String.valueOf(value);
  }

  private static String text(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> out.append(c < 0x20 ? String.format("\\u%04X", (int) c) : String.valueOf(c));
      }
    }
    return out.append('"').toString();
  }
}
