package org.pledgewatch.dashboard.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.pledgewatch.dashboard.alerts.Alert.Acknowledged;
import org.pledgewatch.domain.alert.Urgency;
import org.pledgewatch.domain.wire.Json;

/** Alerts as pages and the log have them. */
final class AlertJson {
  private AlertJson() {}

  /** Those that go on and those that are over, newest first. */
  static String write(List<Alert> open, List<Alert> over) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    put(json.putArray("open"), open);
    put(json.putArray("over"), over);
    return json.toString();
  }

  static ObjectNode write(Alert alert) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("id", alert.id());
    json.put("run", alert.run());
    alert.force().ifPresent(force -> json.put("force", force));
    json.put("rule", alert.rule());
    json.put("promise", alert.promise());
    json.put("urgency", alert.urgency().name().toLowerCase(Locale.ROOT));
    ObjectNode about = json.putObject("about");
    new TreeMap<>(alert.about()).forEach(about::put);
    json.set("evidence", Json.MAPPER.valueToTree(new TreeMap<>(alert.evidence())));
    json.put("firedMs", alert.firedMs());
    alert.clearedMs().ifPresent(atMs -> json.put("clearedMs", atMs));
    alert
        .acknowledged()
        .ifPresent(by -> json.putObject("acknowledged").put("by", by.by()).put("atMs", by.atMs()));
    return json;
  }

  /**
   * Reads one out of the log.
   *
   * @throws IOException where it is no alert
   */
  static Alert read(byte[] bytes) throws IOException {
    JsonNode json = Json.MAPPER.readTree(bytes);
    try {
      return new Alert(
          text(json, "id"),
          text(json, "run"),
          member(json, "force", JsonNode::textValue),
          text(json, "rule"),
          text(json, "promise"),
          Urgency.valueOf(text(json, "urgency").toUpperCase(Locale.ROOT)),
          members(json.path("about"), JsonNode::textValue),
          members(json.path("evidence"), JsonNode::numberValue),
          json.required("firedMs").longValue(),
          member(json, "clearedMs", JsonNode::longValue),
          member(
              json,
              "acknowledged",
              by -> new Acknowledged(text(by, "by"), by.required("atMs").longValue())));
    } catch (IllegalArgumentException e) {
      throw new IOException("No alert: " + e.getMessage(), e);
    }
  }

  private static void put(ArrayNode to, List<Alert> alerts) {
    alerts.forEach(alert -> to.add(write(alert)));
  }

  private static String text(JsonNode json, String name) {
    JsonNode value = json.required(name);
    if (!value.isTextual()) {
      throw new IllegalArgumentException(name + ": " + value);
    }
    return value.textValue();
  }

  private static <T> Optional<T> member(JsonNode json, String name, Function<JsonNode, T> read) {
    return Optional.ofNullable(json.get(name)).map(read);
  }

  private static <T> Map<String, T> members(JsonNode json, Function<JsonNode, T> read) {
    Map<String, T> members = new TreeMap<>();
    json.properties()
        .forEach(member -> members.put(member.getKey(), read.apply(member.getValue())));
    return members;
  }
}
