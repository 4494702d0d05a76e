package org.pledgewatch.domain.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;

/** When people were told why promises were not kept, by the promises' ids. */
final class Explanations {
  private final Map<String, Long> toldMs;

  /** Of a case's facts; without {@code toldCallerAt} nobody was told. */
  Explanations(List<Event> facts) {
    toldMs = new HashMap<>();
    for (Event fact : facts) {
      if (fact.type().equals(EventTypes.PROMISE_EXPLAINED.name())
          && fact.data().time("toldCallerAt").isPresent()) {
        toldMs.putIfAbsent(fact.subject(), fact.timeMs());
      }
    }
  }

  private Explanations(Map<String, Long> toldMs) {
    this.toldMs = toldMs;
  }

  /** Those up to a moment. */
  Explanations until(long ms) {
    Map<String, Long> until = new HashMap<>(toldMs);
    until.values().removeIf(told -> told > ms);
    return new Explanations(until);
  }

  /** The first explanation of a promise; empty where there is none. */
  OptionalLong toldMs(String promiseId) {
    Long ms = toldMs.get(promiseId);
    return ms == null ? OptionalLong.empty() : OptionalLong.of(ms);
  }
}
