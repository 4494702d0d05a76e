package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.event.Event;

/**
 * One call: the events that belong to it, in order, and when it is forgotten.
 *
 * @param forgottenMs the first moment at which it is no longer remembered
 */
record CallCase(List<Event> events, long forgottenMs) {

  /** A moment that never comes. */
  static final long NEVER = Long.MAX_VALUE;

  /** Cuts one subject's events, sorted, into calls; leaves out what comes too late for one. */
  static List<CallCase> of(List<Event> sortedEvents, OracleRules rules) {
    List<CallCase> cases = new ArrayList<>();
    List<Event> current = new ArrayList<>();
    for (Event event : sortedEvents) {
      if (!current.isEmpty()) {
        long forgotten = forgottenMs(current, rules);
        if (event.timeMs() > forgotten) {
          if (event.timeMs() <= forgotten + rules.forgottenFor().toMillis()) {
            continue;
          }
          cases.add(new CallCase(List.copyOf(current), forgotten));
          current = new ArrayList<>();
        }
      }
      current.add(event);
    }
    if (!current.isEmpty()) {
      cases.add(new CallCase(List.copyOf(current), forgottenMs(current, rules)));
    }
    return cases;
  }

  private static long forgottenMs(List<Event> events, OracleRules rules) {
    long last = events.get(events.size() - 1).timeMs();
    Optional<Event> presented = first(events, "call.presented");
    Optional<OracleRules.Promise> promise = presented.flatMap(p -> promise(p, rules));
    if (promise.isPresent()) {
      long deadline = presented.get().timeMs() + promise.get().target().toMillis();
      deadline += rules.pledges().explainingMs(promise.get().name());
      last = Math.max(last, deadline);
    }
    return last + rules.horizon().toMillis();
  }

  static Optional<OracleRules.Promise> promise(Event presented, OracleRules rules) {
    for (OracleRules.Promise promise : rules.promises()) {
      if (presented.data().text("line").equals(Optional.of(promise.line()))) {
        return Optional.of(promise);
      }
    }
    return Optional.empty();
  }

  private static Optional<Event> first(List<Event> sortedEvents, String type) {
    for (Event event : sortedEvents) {
      if (event.type().equals(type)) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }

  /** The one of its type that stands: the earliest. */
  Optional<Event> first(String type) {
    return first(events, type);
  }

  /** When the earliest of its type was, or {@link #NEVER}. */
  long timeOf(String type) {
    return first(type).map(Event::timeMs).orElse(NEVER);
  }

  /** Where the call counts by what is known at a time. */
  Place placeAt(long atMs) {
    Optional<Event> presented = first("call.presented").filter(p -> p.timeMs() <= atMs);
    return presented.map(Place::of).orElse(Place.UNKNOWN);
  }
}
