package org.pledgewatch.domain.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.pledgewatch.domain.event.EventType;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.event.JsonPatterns;
import org.pledgewatch.domain.event.Rfc3339;

/**
 * The events of the contract as one JSON Schema 2020-12, made out of the catalogue: the envelope of
 * structured CloudEvents, and for each type what its data must be. It says what {@link EventJson}
 * checks, but for what a schema cannot say. Stateless.
 */
public final class EventSchema {
  /** A name, not an address. */
  static final String ID = "urn:pledgewatch:events";

  private static final String BEYOND =
      "Checked by the gateway and not said here: lengths of attributes are of UTF-16 code units; a"
          + " recurrence is of a millisecond to ten years; a time's offset may not lead out of the years"
          + " 0000 to 9999; no text has half a surrogate pair, no number is beyond 1e300 or 1e-300;"
          + " an object names no member twice.";

  private EventSchema() {}

  /** Indented, for people too. */
  public static String json() {
    return document().toPrettyString();
  }

  static ObjectNode document() {
    ObjectNode root = Json.MAPPER.createObjectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$id", ID);
    root.put("title", "Events of Pledgewatch");
    root.put("description", "Structured CloudEvents 1.0. A member that is null counts as absent.");
    root.put("$comment", BEYOND);
    root.put("type", "object");
    root.set("required", texts(List.of("specversion", "id", "source", "type", "time")));
    root.set("properties", envelope());
    ArrayNode allOf = root.putArray("allOf");
    ObjectNode definitions = root.putObject("$defs");
    for (EventType type : EventTypes.all()) {
      ObjectNode branch = allOf.addObject();
      branch.putObject("if").putObject("properties").putObject("type").put("const", type.name());
      branch.putObject("then").put("$ref", "#/$defs/" + type.name());
      definitions.set(type.name(), definition(type));
    }
    return root;
  }

  private static ObjectNode envelope() {
    ObjectNode properties = Json.MAPPER.createObjectNode();
    properties.putObject("specversion").put("const", "1.0");
    properties.set("id", attribute());
    ObjectNode source = attribute();
    source.putObject("not").put("pattern", "\\n");
    properties.set("source", source);
    properties
        .putObject("type")
        .set("enum", texts(EventTypes.all().stream().map(EventType::name).toList()));
    properties
        .putObject("time")
        .put("type", "string")
        .put("maxLength", Rfc3339.LENGTH_MAX)
        .put("pattern", JsonPatterns.TIME)
        .put("description", "event time, RFC 3339 with an offset, kept to the millisecond");
    properties.putObject("receivedtime").put("description", "added by the gateway");
    properties.put("data_base64", false);
    return properties;
  }

  private static ObjectNode definition(EventType type) {
    ObjectNode definition = Json.MAPPER.createObjectNode();
    boolean heartbeat = type.equals(EventTypes.SOURCE_ALIVE);
    ObjectNode properties = definition.putObject("properties");
    ArrayNode required = Json.MAPPER.createArrayNode();
    if (heartbeat) {
      properties.set("subject", orNull(attribute()));
    } else {
      properties.set("subject", attribute());
      required.add("subject");
    }
    ObjectNode data = Json.MAPPER.valueToTree(type.dataSchema());
    if (type.mayBeWithoutData()) {
      properties.set("data", orNull(data));
    } else {
      properties.set("data", data);
      required.add("data");
    }
    if (!required.isEmpty()) {
      definition.set("required", required);
    }
    return definition;
  }

  private static ObjectNode attribute() {
    return Json.MAPPER
        .createObjectNode()
        .put("type", "string")
        .put("minLength", 1)
        .put("maxLength", EventJson.ATTRIBUTE_LENGTH_MAX);
  }

  private static ObjectNode orNull(ObjectNode schema) {
    ObjectNode either = Json.MAPPER.createObjectNode();
    either.putArray("anyOf").add(schema).addObject().put("type", "null");
    return either;
  }

  private static ArrayNode texts(List<String> texts) {
    return Json.MAPPER.valueToTree(texts);
  }
}
