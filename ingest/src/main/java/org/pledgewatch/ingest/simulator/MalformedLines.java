package org.pledgewatch.ingest.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.wire.EventJson;
import org.pledgewatch.domain.wire.Json;

/** Lines that a gateway has to refuse, made of an event under another id. Pure. */
final class MalformedLines {
  private enum Fault {
    CUT_OFF,
    NOT_JSON,
    NO_TIME,
    NO_OFFSET,
    UNKNOWN_TYPE,
    OTHER_VERSION,
    DATA_IS_A_LIST,
    NO_PLACE,
    BEYOND_THE_POLE
  }

  private static final List<Fault> FAULTS = List.of(Fault.values());

  private MalformedLines() {}

  static String of(Event event, Randomness random) {
    ObjectNode json = json(event);
    json.put("id", event.id() + "/malformed");
    switch (random.oneOf(FAULTS)) {
      case CUT_OFF -> {
        String whole = json.toString();
        return whole.substring(0, whole.length() / 2);
      }
      case NOT_JSON -> {
        return "ERROR 504 upstream timed out";
      }
      case NO_TIME -> json.remove("time");
      case NO_OFFSET -> json.put("time", "2026-11-21 21:00:00");
      case UNKNOWN_TYPE -> json.put("type", event.type() + ".v2");
      case OTHER_VERSION -> json.put("specversion", "0.3");
      case DATA_IS_A_LIST -> json.putArray("data").add(1);
      case NO_PLACE -> {
        json.put("type", "unit.located");
        json.putObject("data").put("lat", 0).put("lon", 0);
      }
      case BEYOND_THE_POLE -> {
        json.put("type", "unit.located");
        json.putObject("data").put("lat", 98.5).put("lon", -1.5);
      }
    }
    return json.toString();
  }

  private static ObjectNode json(Event event) {
    try {
      String text = new String(EventJson.encode(event), StandardCharsets.UTF_8);
      return (ObjectNode) Json.MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was encoded cannot be read: " + e.getMessage(), e);
    }
  }
}
