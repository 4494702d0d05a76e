package org.pledgewatch.ingest.gateway;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.pledgewatch.domain.event.Rejection;

/**
 * One refused event as the quarantine topic lists it.
 *
 * @param id its id as far as it could be read
 * @param source its source as far as it could be read
 * @param receivedMs when the gateway refused it
 * @param raw the event as it came; written up to {@link #RAW_BYTES_MAX}
 */
@SuppressWarnings("ArrayRecordComponent") // carried along, never compared
record Quarantined(
    String run,
    Rejection rejection,
    Optional<String> id,
    Optional<String> source,
    long receivedMs,
    byte[] raw) {

  /** What of an event quarantine keeps; the rest is cut off and said to be. */
  static final int RAW_BYTES_MAX = 16 << 10;

  /** The same identity goes to the same partition, next to the earlier refusals. */
  byte[] key() {
    return (source.orElse("") + "\n" + id.orElse("")).getBytes(StandardCharsets.UTF_8);
  }

  byte[] json() {
    JsonObject json =
        new JsonObject()
            .put("run", run)
            .put("reason", rejection.reason().label())
            .put("detail", rejection.detail());
    source.ifPresent(text -> json.put("source", text));
    id.ifPresent(text -> json.put("id", text));
    int length = Math.min(raw.length, RAW_BYTES_MAX);
    json.put("receivedtime", Instant.ofEpochMilli(receivedMs).toString())
        .put("raw", new String(raw, 0, length, StandardCharsets.UTF_8))
        .put("cut", length < raw.length);
    return json.toBuffer().getBytes();
  }
}
