package org.pledgewatch.domain.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.policy.PromiseRule.From;

/**
 * What is known of the call that an incident names, presented within a day before or after the
 * incident's creation; nothing otherwise. Immutable.
 */
record CallOfIncident(List<Event> facts) {
  static final long APART_MAX_MS = 24L * 60 * 60 * 1_000;

  /** What is older than this is of a call that was forgotten before one of its id came back. */
  private static final long OLDEST_MS = 2 * APART_MAX_MS;

  /** Out of all that the incident's file was told of calls. */
  static CallOfIncident of(Optional<Event> created, List<Event> told) {
    Optional<String> call = created.flatMap(event -> event.data().text("call"));
    List<Event> facts = new ArrayList<>();
    for (Event fact : told) {
      if (call.filter(fact.subject()::equals).isPresent()
          && fact.timeMs() >= created.orElseThrow().timeMs() - OLDEST_MS) {
        facts.add(fact);
      }
    }
    Optional<Event> presented = CaseFile.first(facts, EventTypes.CALL_PRESENTED.name());
    boolean near =
        presented.isPresent()
            && Math.abs(presented.get().timeMs() - created.get().timeMs()) <= APART_MAX_MS;
    return new CallOfIncident(near ? facts : List.of());
  }

  /** When the clock of a promise starts by the call; empty where the call does not say. */
  OptionalLong startMs(From from) {
    return switch (from) {
      case PRESENTED -> ms(EventTypes.CALL_PRESENTED.name());
      case CONNECTED ->
          CaseFile.first(facts, EventTypes.CALL_PRESENTED.name())
              .flatMap(event -> event.data().time("connectedAt"))
              .map(time -> OptionalLong.of(time.toEpochMilli()))
              .orElse(OptionalLong.empty());
      case ANSWERED -> ms(EventTypes.CALL_ANSWERED.name());
      case CREATED, GRADED, ASSIGNED -> OptionalLong.empty();
    };
  }

  /** When it was presented; {@code Long.MIN_VALUE} where that is not known. */
  long presentedMs() {
    return ms(EventTypes.CALL_PRESENTED.name()).orElse(Long.MIN_VALUE);
  }

  private OptionalLong ms(String type) {
    return CaseFile.first(facts, type)
        .map(event -> OptionalLong.of(event.timeMs()))
        .orElse(OptionalLong.empty());
  }
}
