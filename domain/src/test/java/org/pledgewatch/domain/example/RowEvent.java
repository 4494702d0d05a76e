package org.pledgewatch.domain.example;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.pledgewatch.domain.event.Decoded;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventType;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.reference.PlaceCheck;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.wire.EventJson;

/**
 * An event as a row says it, {@code call.presented c-1 line=999 force=essex}, which goes through
 * the checks that every event goes through.
 *
 * @param type a name of the catalogue
 * @param data its members, as JSON
 */
record RowEvent(String type, String subject, ObjectNode data) {
  private static final Set<String> NUMBERS = Set.of("lat", "lon", "crewed", "attended", "score");
  private static final Set<String> FLAGS = Set.of("vulnerable", "automated", "full");
  private static final Set<String> LISTS = Set.of("lines", "parts", "avoid");
  private static final Set<String> TIMES =
      Set.of("eta", "from", "to", "toldCallerAt", "connectedAt", "wrapUpEndedAt");

  /**
   * Reads it.
   *
   * @param date of times within the data that name none
   * @throws IllegalArgumentException for a type or member that the catalogue does not have
   */
  static RowEvent parse(List<String> words, LocalDate date) {
    EventType type =
        EventTypes.named(words.get(0))
            .orElseThrow(() -> new IllegalArgumentException("unknown type: " + words.get(0)));
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    for (String word : words.subList(2, words.size())) {
      String[] member = word.split("=", 2);
      if (member.length != 2 || !type.has(member[0])) {
        throw new IllegalArgumentException(word + " is no member of " + type.name());
      }
      put(data, member[0], member[1], date);
    }
    return new RowEvent(type.name(), words.get(1), data);
  }

  private static void put(ObjectNode data, String name, String value, LocalDate date) {
    if (NUMBERS.contains(name)) {
      data.put(name, Double.parseDouble(value));
    } else if (FLAGS.contains(name)) {
      data.put(name, Boolean.parseBoolean(value));
    } else if (LISTS.contains(name)) {
      List.of(value.split("\\+")).forEach(data.withArray(name)::add);
    } else if (TIMES.contains(name)) {
      LocalDateTime local =
          value.contains("T") ? LocalDateTime.parse(value) : date.atTime(LocalTime.parse(value));
      data.put(name, local.atZone(ExampleParser.ZONE).toInstant().toString());
    } else {
      data.put(name, value);
    }
  }

  /** As it would be taken in; of two at one millisecond the later row has the greater id. */
  Event accepted(Instant at, int row, Reference reference) {
    return decoded(at, row, reference)
        .fold(
            event -> event,
            rejected -> {
              throw new IllegalArgumentException("refused: " + rejected.rejection());
            });
  }

  /** That it is refused, for that reason. */
  void requireRefused(Instant at, List<String> reason, Reference reference) {
    String given =
        decoded(at, 0, reference)
            .fold(event -> "nothing", rejected -> rejected.rejection().reason().label());
    if (!reason.equals(List.of(given))) {
      throw new IllegalArgumentException("quarantined for " + given);
    }
  }

  private Decoded decoded(Instant at, int row, Reference reference) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("specversion", "1.0").put("id", "row-%04d".formatted(row)).put("source", "/example");
    json.put("type", type).put("subject", subject).put("time", at.toString()).set("data", data);
    byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
    return PlaceCheck.check(EventJson.decode(bytes), reference);
  }
}
