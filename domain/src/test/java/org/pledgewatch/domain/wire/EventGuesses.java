package org.pledgewatch.domain.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.EventType;
import org.pledgewatch.domain.event.EventTypes;

/**
 * Guesses at events of one type, about half of them right: each member of the data takes a value
 * that its check takes, or any of a pool of values of all kinds, or none. Seeded.
 */
final class EventGuesses {
  private static final List<JsonNode> POOL = pool();

  private final EventType type;
  private final Random random;
  private final Map<String, List<JsonNode>> right = new LinkedHashMap<>();
  private final List<String> required;

  EventGuesses(EventType type, Random random) {
    this.type = type;
    this.random = random;
    ObjectNode schema = Json.MAPPER.valueToTree(type.dataSchema());
    schema.path("properties").fieldNames().forEachRemaining(name -> right.put(name, right(name)));
    required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.textValue()));
  }

  /** The values of the pool that the type's check has no complaint about, whatever else it has. */
  private List<JsonNode> right(String name) {
    return POOL.stream()
        .filter(value -> !value.isNull())
        .filter(
            value -> {
              Data data = Json.data(Json.MAPPER.createObjectNode().set(name, value));
              return type.check(data)
                  .map(rejection -> !rejection.detail().startsWith("data." + name + " must"))
                  .orElse(true);
            })
        .filter(value -> isRightAlone(name, value))
        .toList();
  }

  /** A member before it may be missing and hide the complaint; so ask with all the others right. */
  private boolean isRightAlone(String name, JsonNode value) {
    ObjectNode data = Json.MAPPER.createObjectNode();
    right.forEach((other, values) -> data.set(other, values.get(0)));
    data.set(name, value);
    return type.check(Json.data(data))
        .map(rejection -> !rejection.detail().startsWith("data." + name + " must"))
        .orElse(true);
  }

  ObjectNode next() {
    ObjectNode event = plain();
    ObjectNode data = Json.MAPPER.createObjectNode();
    boolean careful = random.nextInt(3) > 0;
    right.forEach(
        (name, values) -> {
          int chance = random.nextInt(100);
          if (careful ? required.contains(name) || chance < 60 : chance < 60) {
            data.set(name, one(values));
          } else if (!careful && chance < 75) {
            data.set(name, one(POOL));
          } else if (chance < 80) {
            data.putNull(name);
          }
        });
    data.put("unknown", 1);
    event.set("data", data);
    if (random.nextInt(4) == 0) {
      spoil(event);
    }
    return event;
  }

  /** One change of the envelope, which may be for the better. */
  private void spoil(ObjectNode event) {
    List<String> names =
        List.of("specversion", "id", "source", "type", "subject", "time", "receivedtime", "data");
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(5)) {
      case 0 -> event.remove(name);
      case 1 -> event.putNull(name);
      case 2 -> event.put("data_base64", "AA==");
      case 3 -> event.put("source", "/line\nfeed");
      default -> event.set(name, name.equals("type") ? event.get("type") : one(POOL));
    }
  }

  /** Without data. */
  ObjectNode plain() {
    return Json.MAPPER
        .createObjectNode()
        .put("specversion", "1.0")
        .put("id", "e-" + random.nextInt())
        .put("source", "/test")
        .put("type", type.name())
        .put("subject", "s-1")
        .put("time", "2026-11-21T21:00:00Z");
  }

  private JsonNode one(List<JsonNode> values) {
    return values.get(random.nextInt(values.size()));
  }

  private static List<JsonNode> pool() {
    List<JsonNode> pool = new ArrayList<>();
    for (String text :
        List.of(
            "",
            " ",
            "\u2003\n",
            "\u00a0",
            "essex",
            "é",
            "1.0",
            "/test",
            "2026-11-21",
            "2026-02-29",
            "2024-02-29",
            "1900-02-29",
            "2000-02-29",
            "2026-04-31",
            "2026-13-01",
            "+2026-11-21",
            "2026-11",
            "2026-00",
            "2026-1",
            "2026-11-21T21:00:00Z",
            "2026-11-21t21:00:00.123456789z",
            "2026-11-21 21:00:00+18:00",
            "2026-11-21T21:00:00-18:01",
            "2026-11-21T21:00:00+19:00",
            "2026-11-21T24:00:00Z",
            "2026-11-21T23:59:60Z",
            "2026-02-29T00:00:00Z",
            "2024-02-29T00:00:00-00:00",
            "2026-11-21T21:00Z",
            "2026-11-21T21:00:00",
            "2026-11-21T21:00:00.Z",
            "P1M",
            "P14D",
            "PT48H",
            "P1DT12H",
            "P2W",
            "PT0.5S",
            "P",
            "PT",
            "P0D",
            "PT0S",
            "P1M-1D",
            "-P1M",
            "P1H",
            "p1m",
            "P1DT",
            "1M",
            "P1Y2M3W4DT5H6M7S",
            "urban",
            "no-such")) {
      pool.add(Json.MAPPER.getNodeFactory().textNode(text));
    }
    pool.add(Json.MAPPER.getNodeFactory().textNode("x".repeat(513)));
    pool.add(Json.MAPPER.getNodeFactory().textNode("x".repeat(1_000)));
    pool.add(Json.MAPPER.getNodeFactory().textNode("x".repeat(1_001)));
    pool.add(Json.MAPPER.getNodeFactory().textNode("\ud83d\ude93".repeat(256)));
    EventTypes.all().forEach(type -> addEnums(Json.MAPPER.valueToTree(type.dataSchema()), pool));
    for (String json :
        List.of(
            "null",
            "true",
            "false",
            "0",
            "-0.0",
            "1",
            "1.0",
            "1e0",
            "1.5",
            "5",
            "6",
            "-1",
            "90",
            "90.0000000000000000001",
            "-90.0",
            "91",
            "180",
            "180.01",
            "-180",
            "100",
            "101",
            "1000",
            "100000",
            "1000000",
            "1000001",
            "1e9",
            "{}",
            "[]",
            "[null]",
            "[\"map\"]",
            "[1]",
            "[\"map\",\"outcomes\",\"map\"]",
            "[\"map\",\"x\"]",
            "[\"\"]",
            "[\"999\",\"101\"]",
            "{\"lat\":1}")) {
      pool.add(parse(json));
    }
    return List.copyOf(pool);
  }

  private static void addEnums(JsonNode schema, List<JsonNode> pool) {
    schema.findValues("enum").forEach(values -> ((ArrayNode) values).forEach(pool::add));
  }

  private static JsonNode parse(String json) {
    try {
      return Json.MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
