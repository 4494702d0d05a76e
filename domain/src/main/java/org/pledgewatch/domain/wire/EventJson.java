package org.pledgewatch.domain.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Decoded;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventType;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.event.Rejection;
import org.pledgewatch.domain.event.Rejection.Reason;
import org.pledgewatch.domain.event.Rfc3339;

/**
 * Events as structured CloudEvents 1.0 JSON: read with every check of the contract, and written.
 * Stateless and thread-safe.
 */
public final class EventJson {
  static final int ATTRIBUTE_LENGTH_MAX = 512;

  /** Most events are no longer; a longer one makes room for itself. */
  private static final int SIZE_MOST = 512;

  private static final Set<String> KNOWN =
      Set.of("specversion", "id", "source", "type", "subject", "time", "receivedtime", "data");

  private EventJson() {}

  /** Reads one event out of its JSON text. Never throws for what the text says. */
  public static Decoded decode(byte[] json) {
    if (!Json.beginsAsUtf8(json)) {
      return rejected(Reason.MALFORMED, "not UTF-8", Optional.empty(), Optional.empty());
    }
    try {
      return decode(Json.MAPPER.readTree(json));
    } catch (IOException e) {
      return rejected(Reason.MALFORMED, firstLine(e), Optional.empty(), Optional.empty());
    } catch (NumberFormatException e) {
      return rejected(
          Reason.MALFORMED, "a number cannot be read", Optional.empty(), Optional.empty());
    }
  }

  /** Reads one event out of a parsed JSON value. */
  public static Decoded decode(JsonNode json) {
    Optional<String> id = attribute(json, "id");
    Optional<String> source = attribute(json, "source");
    if (json == null || !json.isObject()) {
      return rejected(Reason.MALFORMED, "an event is a JSON object", id, source);
    }
    Optional<String> unfit = JsonLimits.complaint(json);
    if (unfit.isPresent()) {
      return rejected(Reason.MALFORMED, unfit.get(), id, source);
    }
    Optional<String> wrong = wrongEnvelope(json);
    if (wrong.isPresent()) {
      return rejected(Reason.ENVELOPE, wrong.get(), id, source);
    }
    String typeName = json.get("type").textValue();
    Optional<EventType> type = EventTypes.named(typeName);
    if (type.isEmpty()) {
      return rejected(Reason.UNKNOWN_TYPE, "type \"" + typeName + "\" is unknown", id, source);
    }
    Data data = json.hasNonNull("data") ? Json.data(json.get("data")) : Data.EMPTY;
    Optional<Rejection> rejection = type.get().check(data);
    if (rejection.isPresent()) {
      return new Decoded.Rejected(rejection.get(), id, source);
    }
    return new Decoded.Accepted(
        new Event(
            id.orElseThrow(),
            source.orElseThrow(),
            typeName,
            attribute(json, "subject").orElse(source.get()),
            Rfc3339.parse(json.get("time").textValue()).orElseThrow().toEpochMilli(),
            attribute(json, "receivedtime")
                .flatMap(Rfc3339::parse)
                .map(Instant::toEpochMilli)
                .orElse(Event.NOT_RECEIVED),
            data,
            Json.data(json, KNOWN)));
  }

  private static Optional<String> wrongEnvelope(JsonNode json) {
    if (!"1.0".equals(json.path("specversion").textValue())) {
      return Optional.of("specversion must be \"1.0\"");
    }
    for (String name : new String[] {"id", "source", "type", "time"}) {
      if (attribute(json, name).isEmpty()) {
        return Optional.of(name + " is missing, empty, or longer than " + ATTRIBUTE_LENGTH_MAX);
      }
    }
    if (json.get("source").textValue().indexOf('\n') >= 0) {
      return Optional.of("source has a line feed");
    }
    boolean heartbeat = "source.alive".equals(json.get("type").textValue());
    if (attribute(json, "subject").isEmpty() && !(heartbeat && !json.hasNonNull("subject"))) {
      return Optional.of("subject is missing, empty, or longer than " + ATTRIBUTE_LENGTH_MAX);
    }
    String time = json.get("time").textValue();
    if (Rfc3339.parse(time).isEmpty()) {
      return Optional.of("time \"" + time + "\" is not an RFC 3339 time with an offset");
    }
    if (json.has("data_base64") || (json.hasNonNull("data") && !json.get("data").isObject())) {
      return Optional.of("data must be a JSON object");
    }
    return Optional.empty();
  }

  private static Optional<String> attribute(JsonNode json, String name) {
    return Optional.ofNullable(json)
        .map(node -> node.path(name).textValue())
        .filter(text -> !text.isEmpty() && text.length() <= ATTRIBUTE_LENGTH_MAX)
        .filter(JsonLimits::wellFormed);
  }

  private static Decoded rejected(
      Reason reason, String detail, Optional<String> id, Optional<String> source) {
    return new Decoded.Rejected(new Rejection(reason, detail), id, source);
  }

  private static String firstLine(IOException e) {
    return e instanceof JsonProcessingException json
        ? json.getOriginalMessage().lines().findFirst().orElse("not JSON")
        : String.valueOf(e.getMessage());
  }

  /** The event as one line of structured JSON, without a line feed. */
  public static byte[] encode(Event event) {
    return written(
        json -> {
          json.writeStringField("specversion", "1.0");
          json.writeStringField("id", event.id());
          json.writeStringField("source", event.source());
          json.writeStringField("type", event.type());
          json.writeStringField("subject", event.subject());
          json.writeStringField("time", text(event.timeMs()));
          if (event.receivedMs() != Event.NOT_RECEIVED) {
            json.writeStringField("receivedtime", text(event.receivedMs()));
          }
          for (Map.Entry<String, Object> member : event.extensions().members().entrySet()) {
            json.writeFieldName(member.getKey());
            Json.write(member.getValue(), json);
          }
          json.writeFieldName("data");
          Json.write(event.data(), json);
        });
  }

  /** The members of an object. */
  private interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  private static byte[] written(Members members) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(SIZE_MOST);
    try (JsonGenerator json = Json.MAPPER.createGenerator(bytes)) {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory does not fail.
    }
    return bytes.toByteArray();
  }

  private static String text(long timeMs) {
    return Rfc3339.text(timeMs);
  }

  /** The event as the quarantine and the late ledger list it. */
  public static byte[] encodeListed(Event event, String runId, String reason) {
    return written(
        json -> {
          json.writeStringField("run", runId);
          json.writeStringField("reason", reason);
          json.writeStringField("source", event.source());
          json.writeStringField("id", event.id());
          if (event.receivedMs() != Event.NOT_RECEIVED) {
            json.writeStringField("receivedtime", text(event.receivedMs()));
          }
          json.writeStringField("raw", new String(encode(event), StandardCharsets.UTF_8));
        });
  }

  /** Type, subject, time and data with sorted members: what "same content" compares. */
  public static String canonicalContent(Event event) {
    byte[] content =
        written(
            json -> {
              json.writeFieldName("data");
              Json.write(event.data(), json);
              json.writeStringField("subject", event.subject());
              json.writeStringField("time", text(event.timeMs()));
              json.writeStringField("type", event.type());
            });
    return new String(content, StandardCharsets.UTF_8);
  }

  static byte[] bytes(JsonNode json) {
    try {
      return Json.MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
