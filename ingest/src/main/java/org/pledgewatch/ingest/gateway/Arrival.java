package org.pledgewatch.ingest.gateway;

import java.util.Optional;
import org.pledgewatch.domain.event.Decoded;
import org.pledgewatch.domain.event.Rejection;
import org.pledgewatch.domain.wire.EventJson;

/**
 * One event as it came and what reading it gave.
 *
 * @param raw as it came, for quarantine
 */
@SuppressWarnings("ArrayRecordComponent") // carried along, never compared
record Arrival(byte[] raw, Decoded decoded) {

  static Arrival read(byte[] raw) {
    return new Arrival(raw, EventJson.decode(raw));
  }

  /** What was refused before it could be read as an event. */
  static Arrival malformed(byte[] raw, String detail) {
    return new Arrival(
        raw,
        new Decoded.Rejected(
            new Rejection(Rejection.Reason.MALFORMED, detail), Optional.empty(), Optional.empty()));
  }

  Optional<String> id() {
    return decoded.fold(event -> Optional.of(event.id()), Decoded.Rejected::id);
  }

  Optional<String> source() {
    return decoded.fold(event -> Optional.of(event.source()), Decoded.Rejected::source);
  }
}
