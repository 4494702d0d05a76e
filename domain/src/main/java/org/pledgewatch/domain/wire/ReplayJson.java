package org.pledgewatch.domain.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.pledgewatch.domain.replay.ReplayCommand;
import org.pledgewatch.domain.replay.ReplayOrder;
import org.pledgewatch.domain.replay.ReplayStatus;

/** Orders of replays and how they stand, as JSON on their topics. Stateless and thread-safe. */
public final class ReplayJson {
  private ReplayJson() {}

  /** An order with the newest wish about it. */
  public static byte[] encode(ReplayCommand command) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.set("order", node(command.order()));
    json.put("wish", lower(command.wish()));
    json.put("by", command.by());
    json.put("at", command.atMs());
    return EventJson.bytes(json);
  }

  /** How an order stands. */
  public static byte[] encode(ReplayStatus status) {
    return EventJson.bytes(node(status));
  }

  /**
   * An order with the newest wish about it.
   *
   * @throws IllegalArgumentException saying which value was wrong
   */
  public static ReplayCommand decodeCommand(byte[] bytes) {
    JsonNode json = object(bytes);
    return new ReplayCommand(
        order(json.path("order")),
        ReplayCommand.Wish.valueOf(upper(json, "wish")),
        text(json, "by").orElse(""),
        json.path("at").longValue());
  }

  /**
   * How an order stands.
   *
   * @throws IllegalArgumentException saying which value was wrong
   */
  public static ReplayStatus decodeStatus(byte[] bytes) {
    JsonNode json = object(bytes);
    return new ReplayStatus(
        needed(json, "id"),
        ReplayStatus.State.valueOf(upper(json, "state")),
        child(json, "doing").map(ReplayJson::doing),
        child(json, "counts").map(ReplayJson::counts),
        text(json, "message").orElse(""),
        json.path("updated").longValue());
  }

  /** An order as pages read it. */
  public static ObjectNode node(ReplayOrder order) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("id", order.id());
    json.put("source", order.source());
    json.put("from", order.from().toString());
    json.put("to", order.to().toString());
    json.put("policy", order.pack().name());
    order.pack().text().ifPresent(text -> json.put("pack", text));
    order.reference().ifPresent(reference -> json.put("reference", reference));
    order.every().ifPresent(every -> json.put("every", every.toString()));
    json.put("by", order.by());
    json.put("ordered", order.orderedMs());
    return json;
  }

  /** How an order stands, as pages read it. */
  public static ObjectNode node(ReplayStatus status) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("id", status.id());
    json.put("state", lower(status.state()));
    status.doing().ifPresent(doing -> json.set("doing", node(doing)));
    status
        .counts()
        .ifPresent(
            counts ->
                json.putObject("counts")
                    .put("read", counts.read())
                    .put("accepted", counts.accepted())
                    .put("quarantined", counts.quarantined())
                    .put("figures", counts.figures()));
    json.put("message", status.message());
    json.put("updated", status.updatedMs());
    return json;
  }

  private static ObjectNode node(ReplayStatus.Doing doing) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("stage", doing.stage());
    json.put("items", doing.items());
    json.put("share", doing.share());
    doing.ratePerS().ifPresent(rate -> json.put("ratePerS", rate));
    doing.remainingMs().ifPresent(ms -> json.put("remainingMs", ms));
    doing.eventTime().ifPresent(time -> json.put("eventTime", time.toString()));
    return json;
  }

  private static ReplayOrder order(JsonNode json) {
    return new ReplayOrder(
        needed(json, "id"),
        needed(json, "source"),
        time(needed(json, "from"), "from"),
        time(needed(json, "to"), "to"),
        new ReplayOrder.Pack(needed(json, "policy"), text(json, "pack")),
        text(json, "reference"),
        text(json, "every").map(Duration::parse),
        needed(json, "by"),
        json.path("ordered").longValue());
  }

  private static ReplayStatus.Doing doing(JsonNode json) {
    return new ReplayStatus.Doing(
        needed(json, "stage"),
        json.path("items").longValue(),
        json.path("share").doubleValue(),
        json.has("ratePerS")
            ? OptionalDouble.of(json.get("ratePerS").doubleValue())
            : OptionalDouble.empty(),
        json.has("remainingMs")
            ? OptionalLong.of(json.get("remainingMs").longValue())
            : OptionalLong.empty(),
        text(json, "eventTime").map(text -> time(text, "eventTime")));
  }

  private static ReplayStatus.Counts counts(JsonNode json) {
    return new ReplayStatus.Counts(
        json.path("read").longValue(),
        json.path("accepted").longValue(),
        json.path("quarantined").longValue(),
        json.path("figures").longValue());
  }

  private static JsonNode object(byte[] bytes) {
    try {
      JsonNode json = Json.MAPPER.readTree(bytes);
      if (json != null && json.isObject()) {
        return json;
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("not a JSON object", e);
    }
    throw new IllegalArgumentException("not a JSON object");
  }

  private static Optional<JsonNode> child(JsonNode json, String name) {
    return Optional.ofNullable(json.get(name)).filter(JsonNode::isObject);
  }

  private static Optional<String> text(JsonNode json, String name) {
    return Optional.ofNullable(json.path(name).textValue());
  }

  private static String needed(JsonNode json, String name) {
    return text(json, name)
        .orElseThrow(() -> new IllegalArgumentException(name + ": must be a text"));
  }

  private static Instant time(String text, String name) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          name + ": \"" + text + "\" (a time like 2026-11-21T21:05:00Z)", e);
    }
  }

  private static String upper(JsonNode json, String name) {
    return needed(json, name).toUpperCase(Locale.ROOT);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
