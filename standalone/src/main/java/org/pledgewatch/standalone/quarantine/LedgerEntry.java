package org.pledgewatch.standalone.quarantine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.pledgewatch.domain.wire.Json;

/**
 * One event that was refused, or came too late. Immutable.
 *
 * @param received when a gateway had it; when it was listed where nobody noted that
 * @param detail for people; empty for what the job set aside
 * @param source empty where it could not be read; likewise {@code id} and {@code type}
 * @param raw the event as it came
 * @param cut whether {@code raw} is only its beginning
 */
public record LedgerEntry(
    Handle handle,
    String run,
    String reason,
    Instant received,
    String detail,
    String source,
    String id,
    String type,
    String raw,
    boolean cut) {

  static LedgerEntry read(Handle handle, long listedMs, byte[] value) throws IOException {
    JsonNode json = Json.MAPPER.readTree(value);
    String raw = json.path("raw").asText();
    return new LedgerEntry(
        handle,
        json.path("run").asText(),
        json.path("reason").asText(),
        time(json.path("receivedtime").asText()).orElse(Instant.ofEpochMilli(listedMs)),
        json.path("detail").asText(),
        json.path("source").asText(),
        json.path("id").asText(),
        type(raw),
        raw,
        json.path("cut").asBoolean());
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String type(String raw) {
    return event(raw).map(event -> event.path("type").asText()).orElse("");
  }

  /** What came, where it is whole and a JSON object. */
  public Optional<JsonNode> event() {
    return cut ? Optional.empty() : event(raw);
  }

  private static Optional<JsonNode> event(String raw) {
    try {
      JsonNode json = Json.MAPPER.readTree(raw.getBytes(StandardCharsets.UTF_8));
      return Optional.ofNullable(json).filter(JsonNode::isObject);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The entry as one JSON object, its event as the text that came. */
  public ObjectNode json() {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("handle", handle.toString());
    json.put("run", run);
    json.put("reason", reason);
    json.put("received", received.toString());
    json.put("detail", detail);
    json.put("source", source);
    json.put("id", id);
    json.put("type", type);
    json.put("cut", cut);
    json.put("raw", raw);
    return json;
  }
}
