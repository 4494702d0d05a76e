package org.pledgewatch.dashboard.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.event.Rfc3339;
import org.pledgewatch.domain.wire.Json;

/**
 * Why a promise was broken, as somebody at the pages wrote it. Immutable.
 *
 * @param reason one of {@link DraftReason#CODES}
 * @param toldMs when the person was told; empty while nobody was
 */
record Explanation(String run, String id, String reason, String text, Optional<Long> toldMs) {
  static final String SOURCE = "/dashboard/explain";
  static final int TEXT_LENGTH_MAX = 1_000;

  /** Clocks may differ a little; what the gateway takes as well. */
  static final long AHEAD_MAX_MS = 60_000;

  Explanation {
    PromiseQuery.requireRun(run);
    if (!DraftReason.CODES.contains(reason)) {
      throw new IllegalArgumentException(
          "reason: \"" + reason + "\" (one of " + String.join(", ", DraftReason.CODES) + ")");
    }
    if (text.isBlank() || text.length() > TEXT_LENGTH_MAX) {
      throw new IllegalArgumentException("text: 1 to " + TEXT_LENGTH_MAX + " characters");
    }
  }

  /**
   * Reads {@code {run, id, reason, text, toldCallerAt?}}.
   *
   * @throws IllegalArgumentException saying what is wrong
   */
  static Explanation of(byte[] body) {
    try {
      JsonNode json = Json.MAPPER.readTree(body);
      if (json == null || !json.isObject()) {
        throw new IllegalArgumentException("the body must be a JSON object");
      }
      return new Explanation(
          text(json, "run"),
          text(json, "id"),
          text(json, "reason"),
          text(json, "text").strip(),
          json.hasNonNull("toldCallerAt")
              ? Optional.of(time(text(json, "toldCallerAt")))
              : Optional.empty());
    } catch (IOException e) {
      throw new IllegalArgumentException("the body must be a JSON object", e);
    }
  }

  /**
   * The event that says so. It is dated when it is said, by the run's clock.
   *
   * @throws IllegalArgumentException where somebody is said to be told in the future
   */
  Event event(long atMs) {
    if (toldMs.filter(told -> told > atMs + AHEAD_MAX_MS).isPresent()) {
      throw new IllegalArgumentException(
          "toldCallerAt: after "
              + Instant.ofEpochMilli(atMs)
              + ", which is the time in run "
              + run);
    }
    Data data = Data.of("reason", reason).with("text", text);
    Data whole =
        toldMs
            .map(told -> data.with("toldCallerAt", Instant.ofEpochMilli(told).toString()))
            .orElse(data);
    return Event.of(
        UUID.randomUUID().toString(),
        SOURCE,
        EventTypes.PROMISE_EXPLAINED.name(),
        id,
        Instant.ofEpochMilli(atMs),
        whole);
  }

  private static String text(JsonNode json, String name) {
    String text = json.path(name).textValue();
    if (text == null || text.isEmpty()) {
      throw new IllegalArgumentException(name + ": must be a text");
    }
    return text;
  }

  private static long time(String text) {
    return Rfc3339.parse(text)
        .map(Instant::toEpochMilli)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "toldCallerAt: \"" + text + "\" (a time like 2026-11-21T21:05:00Z)"));
  }
}
