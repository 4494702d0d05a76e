package org.pledgewatch.standalone.quarantine;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.pledgewatch.domain.wire.Json;
import org.pledgewatch.ingest.client.Delivery;
import org.pledgewatch.ingest.client.GatewayClient;

/**
 * Sends listed events again, mended or as they came, the way every other event comes: through the
 * gateway, which checks them anew. The ledgers are only read: an entry stays, whatever becomes of
 * its event, and what is refused again is listed again.
 */
public final class Requeue {
  private final GatewayClient gateway;
  private final Optional<JsonNode> patch;

  /**
   * @param patch applied to each event as RFC 7396 says; the whole event where what came is none
   */
  public Requeue(GatewayClient gateway, Optional<JsonNode> patch) {
    this.gateway = gateway;
    this.patch = patch;
  }

  /**
   * What became of one.
   *
   * @param done whether the log has it
   * @param text for people
   */
  public record Outcome(boolean done, String text) {}

  /** What would be sent; empty where there is nothing that could be. */
  public Optional<byte[]> content(LedgerEntry entry) {
    Optional<JsonNode> mended =
        entry
            .event()
            .map(event -> patch.map(how -> MergePatch.apply(event, how)).orElse(event))
            .or(() -> patch);
    return mended
        .map(event -> event.toString().getBytes(StandardCharsets.UTF_8))
        .or(() -> entry.cut() ? Optional.empty() : Optional.of(raw(entry)));
  }

  private static byte[] raw(LedgerEntry entry) {
    return entry.raw().getBytes(StandardCharsets.UTF_8);
  }

  /** Sends it to the run that it was meant for. */
  public Outcome send(LedgerEntry entry) throws InterruptedException {
    if (entry.handle().late()) {
      return new Outcome(
          false, "left alone: it is in the log; replay --correct counts what came late");
    }
    Optional<byte[]> content = content(entry);
    if (content.isEmpty()) {
      return new Outcome(
          false, "left alone: only its beginning was kept; give the whole event by --patch");
    }
    Delivery delivery = gateway.sendAsItIs(entry.run(), content.get());
    if (delivery instanceof Delivery.Delivered delivered) {
      return delivered.duplicates() > 0
          ? new Outcome(true, "was accepted before")
          : new Outcome(true, "accepted");
    }
    if (delivery instanceof Delivery.Never never) {
      return new Outcome(false, "refused again: " + never.why());
    }
    return new Outcome(false, "not sent: " + ((Delivery.NotNow) delivery).why());
  }

  /** A patch out of its text. */
  public static JsonNode patch(byte[] text) {
    try {
      JsonNode json = Json.MAPPER.readTree(text);
      if (json != null && json.isObject()) {
        return json;
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("--patch: is no JSON: " + e.getMessage(), e);
    }
    throw new IllegalArgumentException("--patch: must be a JSON object");
  }
}
