package org.pledgewatch.ingest.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.pledgewatch.domain.event.Decoded;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.event.Rejection;
import org.pledgewatch.domain.event.Rfc3339;
import org.pledgewatch.domain.wire.EventJson;
import org.pledgewatch.domain.wire.Json;

/**
 * Reads the payload of a message about a unit's position: a whole event, told by its {@code
 * specversion}, or the compact form, {@code {"lat":…,"lon":…,"time":…}} with whatever else the data
 * of a {@code unit.located} may have. The compact form's unit and time make its id, and the
 * client's id its source, so that the same fix sent again is the same event.
 */
final class MqttFix {
  private static final String TYPE = EventTypes.UNIT_LOCATED.name();

  private MqttFix() {}

  /** Never throws for what the payload says. */
  static Arrival read(byte[] payload, MqttTopic topic, String clientId) {
    Optional<JsonNode> json = parse(payload);
    if (json.isEmpty()) {
      return Arrival.read(payload);
    }
    if (!json.get().has("specversion")) {
      return new Arrival(
          payload, EventJson.decode(event((ObjectNode) json.get(), topic, clientId)));
    }
    Decoded decoded = EventJson.decode(json.get());
    return new Arrival(payload, decoded.fold(event -> ofTopic(event, topic), rejected -> rejected));
  }

  /** Empty where it is no JSON object; the event's own reader says why. */
  private static Optional<JsonNode> parse(byte[] payload) {
    if (!Json.beginsAsUtf8(payload)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(Json.MAPPER.readTree(payload)).filter(JsonNode::isObject);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static JsonNode event(ObjectNode fix, MqttTopic topic, String clientId) {
    ObjectNode event = Json.MAPPER.createObjectNode();
    JsonNode time = fix.path("time");
    event.put("specversion", "1.0");
    event.put("id", topic.unit() + "@" + instant(time.asText()));
    event.put("source", "/mqtt/" + clientId);
    event.put("type", TYPE);
    event.put("subject", topic.unit());
    event.set("time", time);
    event.set("data", fix.without("time"));
    return event;
  }

  /** One instant is one id, however it was written. */
  private static String instant(String time) {
    return Rfc3339.parse(time).map(Object::toString).orElse(time);
  }

  private static Decoded ofTopic(Event event, MqttTopic topic) {
    if (!event.type().equals(TYPE)) {
      return refused(event, "type: over MQTT come events of type " + TYPE + " only");
    }
    if (!event.subject().equals(topic.unit())) {
      return refused(event, "subject is not the unit that the topic names");
    }
    return new Decoded.Accepted(event);
  }

  private static Decoded refused(Event event, String detail) {
    return new Decoded.Rejected(
        new Rejection(Rejection.Reason.ENVELOPE, detail),
        Optional.of(event.id()),
        Optional.of(event.source()));
  }
}
