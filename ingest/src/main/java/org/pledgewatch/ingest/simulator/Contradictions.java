package org.pledgewatch.ingest.simulator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;

/** What a bad source says against an event that is right. Pure. */
final class Contradictions {
  private static final long SECOND_MS = 1_000;
  private static final long HOUR_MS = 3_600_000;

  private Contradictions() {}

  /** The same identity with another content: a gateway refuses it. */
  static Event sameIdentity(Event event) {
    return copy(event, event.id(), event.type(), event.timeMs() + SECOND_MS, event.data());
  }

  /** Another fact of the same subject that cannot be so as well; empty for most types. */
  static Optional<Event> otherFact(Event event, Randomness random) {
    return switch (event.type()) {
      case "call.answered" -> other(event, EventTypes.CALL_ABANDONED.name(), SECOND_MS, Data.EMPTY);
      case "call.ended" ->
          other(event, EventTypes.CALL_ANSWERED.name(), SECOND_MS, Data.of("agent", "nobody"));
      case "incident.created" ->
          other(event, EventTypes.INCIDENT_ARRIVED.name(), -HOUR_MS, Data.of("unit", "too-soon"));
      case "incident.arrived" -> other(event, event.type(), -2 * HOUR_MS, event.data());
      case "incident.assigned" ->
          other(
              event,
              EventTypes.INCIDENT_ETA_GIVEN.name(),
              SECOND_MS,
              Data.of("eta", Instant.ofEpochMilli(event.timeMs() - HOUR_MS).toString()));
      case "incident.closed" ->
          other(
              event,
              EventTypes.INCIDENT_REGRADED.name(),
              SECOND_MS,
              Data.of("grade", "emergency").with("reason", "reopened"));
      case "unit.duty" ->
          other(event, event.type(), 0, event.data().with("state", "on").with("crewed", ONE));
      case "unit.located" -> Optional.of(elsewhere(event, random));
      case "message.replied" ->
          other(event, EventTypes.MESSAGE_WITHDRAWN.name(), SECOND_MS, Data.EMPTY);
      default -> Optional.empty();
    };
  }

  private static final BigDecimal ONE = BigDecimal.ONE;

  /** In two places at once: a few streets away, or in the Atlantic. */
  private static Event elsewhere(Event event, Randomness random) {
    double lat = event.data().number("lat").orElseThrow();
    double lon = event.data().number("lon").orElseThrow();
    Spot spot = random.chance(0.5) ? new Spot(lat + 0.02, lon - 0.02) : new Spot(31, -41);
    Data data = event.data().with("lat", spot.latNumber()).with("lon", spot.lonNumber());
    return copy(event, event.id() + "/elsewhere", event.type(), event.timeMs(), data);
  }

  private static Optional<Event> other(Event event, String type, long afterMs, Data data) {
    return Optional.of(
        copy(event, event.id() + "/contradiction", type, event.timeMs() + afterMs, data));
  }

  private static Event copy(Event event, String id, String type, long timeMs, Data data) {
    return Event.of(id, event.source(), type, event.subject(), Instant.ofEpochMilli(timeMs), data);
  }
}
