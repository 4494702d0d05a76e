package org.pledgewatch.domain.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.standing.CaseFact;

/** Facts as a timeline shows them: only members that it needs, and nobody's id among them. */
final class CaseFacts {
  /** Of more, the earliest half and the newest half are shown. */
  static final int FACTS_MAX = 200;

  static final int TEXT_LENGTH_MAX = 1_000;

  private static final Set<String> SHOWN =
      Set.of(
          "automated",
          "call",
          "category",
          "centre",
          "channel",
          "connectedAt",
          "disposition",
          "eta",
          "every",
          "from",
          "full",
          "grade",
          "incident",
          "incivility",
          "kind",
          "line",
          "outcome",
          "reason",
          "settlement",
          "text",
          "to",
          "toldCallerAt",
          "vulnerable",
          "wrapUpEndedAt");

  private CaseFacts() {}

  static List<CaseFact> of(List<Event> facts) {
    int half = FACTS_MAX / 2;
    List<CaseFact> shown = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      Event fact = facts.get(i);
      boolean isEvent = EventTypes.named(fact.type()).isPresent();
      if (isEvent && (i < half || i >= facts.size() - half)) {
        shown.add(of(fact));
      }
    }
    return shown;
  }

  private static CaseFact of(Event fact) {
    Map<String, Object> members = new TreeMap<>();
    fact.data()
        .members()
        .forEach(
            (name, value) -> {
              if (SHOWN.contains(name) && (value instanceof String || value instanceof Boolean)) {
                members.put(name, value instanceof String text ? cut(text) : value);
              }
            });
    Optional<String> unit = fact.data().text("unit");
    return new CaseFact(
        fact.identity(),
        fact.type(),
        fact.subject(),
        fact.timeMs(),
        fact.receivedMs(),
        new Data(members),
        unit);
  }

  private static String cut(String text) {
    return text.length() <= TEXT_LENGTH_MAX
        ? text
        : text.substring(0, text.offsetByCodePoints(0, TEXT_LENGTH_MAX / 2)) + " …";
  }
}
