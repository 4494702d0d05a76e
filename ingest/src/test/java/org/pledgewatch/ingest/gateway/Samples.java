package org.pledgewatch.ingest.gateway;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Events as clients send them. */
final class Samples {
  static final Instant NOON = Instant.parse("1999-02-01T12:00:00Z");
  static final String SOURCE = "/telephony/essex";

  private Samples() {}

  static String answered(String id) {
    return answered(id, NOON);
  }

  static String answered(String id, Instant time) {
    return event(id, "call.answered", time).encode();
  }

  static String alive(String id, Instant time) {
    return event(id, "source.alive", time).encode();
  }

  static JsonObject event(String id, String type, Instant time) {
    return new JsonObject()
        .put("specversion", "1.0")
        .put("id", id)
        .put("source", SOURCE)
        .put("type", type)
        .put("subject", "c-" + id)
        .put("time", time.toString())
        .put("data", new JsonObject().put("agent", "a-1"));
  }

  static String batch(String... events) {
    return "[" + String.join(",", events) + "]";
  }

  static String lines(String... events) {
    return String.join("\n", events) + "\n";
  }

  /** Events e-0, e-1, …, one a second within the minute after noon. */
  static String manyLines(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> answered("e-" + i, NOON.plusMillis(i % 60_000)) + "\n")
        .collect(Collectors.joining());
  }
}
