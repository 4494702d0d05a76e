package org.pledgewatch.ingest.gateway;

import java.util.Optional;
import org.pledgewatch.domain.event.Decoded;
import org.pledgewatch.domain.event.Rejection;
import org.pledgewatch.domain.reference.PlaceCheck;
import org.pledgewatch.domain.reference.Reference;
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

  /** The same, refused where it names a place that is not known. */
  Arrival in(Reference reference) {
    return new Arrival(raw, PlaceCheck.check(decoded, reference));
  }

  Optional<String> id() {
    return decoded.fold(event -> Optional.of(event.id()), Decoded.Rejected::id);
  }

  Optional<String> source() {
    return decoded.fold(event -> Optional.of(event.source()), Decoded.Rejected::source);
  }
}
