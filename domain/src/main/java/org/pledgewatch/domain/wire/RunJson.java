package org.pledgewatch.domain.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.RunClock;

/** Runs and their clocks as JSON, on their topics and in the gateway's API. */
public final class RunJson {
  private static final String ZONE = "Europe/London";
  private static final String POLICY = "pledge-2008";

  private RunJson() {}

  public static byte[] encode(Run run) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("id", run.id());
    json.put("title", run.title());
    json.put("clock", run.clock().name().toLowerCase(Locale.ROOT));
    json.put("policy", run.policy());
    run.reference().ifPresent(reference -> json.put("reference", reference));
    json.put("zone", run.zone().getId());
    run.every().ifPresent(every -> json.put("every", every.toString()));
    json.put("created", Instant.ofEpochMilli(run.createdMs()).toString());
    return EventJson.bytes(json);
  }

  /** Reads a run as below, in Europe/London where it names no zone. */
  public static Run decode(byte[] bytes, long nowMs) {
    return decode(bytes, ZoneId.of(ZONE), nowMs);
  }

  /**
   * Reads a run. All but {@code id} may be left out: title = id, clock = events, policy =
   * pledge-2008, no reference data, zone = {@code standardZone}, created = {@code nowMs}.
   *
   * @throws IllegalArgumentException saying which value was wrong
   */
  public static Run decode(byte[] bytes, ZoneId standardZone, long nowMs) {
    JsonNode json;
    try {
      json = Json.MAPPER.readTree(bytes);
    } catch (IOException e) {
      throw new IllegalArgumentException("a run is a JSON object", e);
    }
    if (json == null || !json.isObject()) {
      throw new IllegalArgumentException("a run is a JSON object");
    }
    String id = member(json, "id", Function.identity()).orElse("");
    return new Run(
        id,
        member(json, "title", Function.identity()).orElse(id),
        member(json, "clock", RunJson::clock).orElse(Run.Clock.EVENTS),
        member(json, "policy", Function.identity()).orElse(POLICY),
        member(json, "reference", Function.identity()),
        member(json, "zone", ZoneId::of).orElse(standardZone),
        member(json, "every", Duration::parse),
        member(json, "created", Instant::parse).map(Instant::toEpochMilli).orElse(nowMs));
  }

  private static <T> Optional<T> member(JsonNode json, String name, Function<String, T> read) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new IllegalArgumentException(name + ": " + value + " (must be a text)");
    }
    try {
      return Optional.of(read.apply(value.textValue()));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          name + ": \"" + value.textValue() + "\" (" + e.getMessage() + ")", e);
    }
  }

  private static Run.Clock clock(String name) {
    return switch (name) {
      case "wall" -> Run.Clock.WALL;
      case "events" -> Run.Clock.EVENTS;
      case "replay" -> Run.Clock.REPLAY;
      default -> throw new IllegalArgumentException("must be wall or events");
    };
  }

  public static byte[] encode(RunClock clock) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("run", clock.run());
    json.put("finalMs", clock.finalMs());
    json.put("newestMs", clock.newestMs());
    json.put("wallMs", clock.wallMs());
    return EventJson.bytes(json);
  }

  public static RunClock decodeClock(byte[] bytes) {
    try {
      JsonNode json = Json.MAPPER.readTree(bytes);
      return new RunClock(
          json.get("run").textValue(),
          json.get("finalMs").longValue(),
          json.get("newestMs").longValue(),
          json.get("wallMs").longValue());
    } catch (IOException e) {
      throw new IllegalArgumentException("a run's clock is a JSON object", e);
    }
  }
}
