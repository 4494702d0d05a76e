package org.pledgewatch.domain.casefile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;

/**
 * From when until when an incident holds which units: from the assignment until the clearing, the
 * close, or the forgetting of the incident. Measures contract, "Levels".
 */
record Commitments(String incident, Life life) {
  /** What a unit's file is told: a fact at its start. */
  static final String COMMITTED = "unit.committed";

  /** The member that says when it ends, in milliseconds since 1970. */
  static final String UNTIL_MS = "untilMs";

  void tell(Saying to) {
    long endMs = Math.min(life.firstMs(EventTypes.INCIDENT_CLOSED.name()), life.forgottenMs());
    Map<String, Long> sinceMs = new TreeMap<>();
    for (Event fact : clearingsLast()) {
      if (fact.type().equals(EventTypes.INCIDENT_ASSIGNED.name())) {
        sinceMs.putIfAbsent(unit(fact), fact.timeMs());
      } else if (fact.type().equals(EventTypes.INCIDENT_CLEARED.name())) {
        Long fromMs = sinceMs.remove(unit(fact));
        if (fromMs != null) {
          tell(unit(fact), fromMs, Math.min(fact.timeMs(), endMs), to);
        }
      }
    }
    sinceMs.forEach((unit, fromMs) -> tell(unit, fromMs, endMs, to));
  }

  /** At one millisecond a clearing comes after the assignment. */
  private List<Event> clearingsLast() {
    List<Event> facts = new ArrayList<>(life.facts());
    facts.sort(
        Comparator.comparingLong(Event::timeMs)
            .thenComparing(fact -> fact.type().equals(EventTypes.INCIDENT_CLEARED.name())));
    return facts;
  }

  private static String unit(Event fact) {
    return fact.data().text("unit").orElseThrow();
  }

  private void tell(String unit, long fromMs, long untilMs, Saying to) {
    if (fromMs < untilMs) {
      Event fact =
          Event.of(
              incident + "\n" + untilMs,
              "/incidents",
              COMMITTED,
              unit,
              Instant.ofEpochMilli(fromMs),
              Data.of(UNTIL_MS, BigDecimal.valueOf(untilMs).stripTrailingZeros()));
      to.tell(new CaseId(CaseType.UNIT, unit), fact);
    }
  }
}
