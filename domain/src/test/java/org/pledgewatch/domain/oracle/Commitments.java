package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.event.Event;

/** When incidents hold which units. Docs, choice 52. */
final class Commitments {
  private final Map<String, List<Span>> byUnit = new TreeMap<>();

  static Commitments of(List<IncidentCase> incidents) {
    Commitments commitments = new Commitments();
    incidents.forEach(commitments::add);
    return commitments;
  }

  private void add(IncidentCase incident) {
    long endMs = incident.overMs();
    Map<String, Long> since = new TreeMap<>();
    for (Event event : clearedLast(incident.story().events())) {
      String unit = event.data().text("unit").orElseThrow();
      if (event.type().equals("incident.assigned")) {
        since.putIfAbsent(unit, event.timeMs());
      } else if (since.containsKey(unit)) {
        hold(unit, since.remove(unit), Math.min(event.timeMs(), endMs));
      }
    }
    for (Map.Entry<String, Long> held : since.entrySet()) {
      hold(held.getKey(), held.getValue(), endMs);
    }
  }

  private static List<Event> clearedLast(List<Event> incident) {
    List<Event> events = new ArrayList<>();
    for (Event event : incident) {
      if (event.type().equals("incident.assigned") || event.type().equals("incident.cleared")) {
        events.add(event);
      }
    }
    events.sort(
        Comparator.comparingLong(Event::timeMs)
            .thenComparing(event -> event.type().equals("incident.cleared")));
    return events;
  }

  private void hold(String unit, long fromMs, long untilMs) {
    if (fromMs < untilMs) {
      byUnit.computeIfAbsent(unit, u -> new ArrayList<>()).add(new Span(fromMs, untilMs));
    }
  }

  /** By unit, when at least one incident holds it; what touches is one span. */
  Map<String, List<Span>> byUnit() {
    Map<String, List<Span>> united = new TreeMap<>();
    byUnit.forEach((unit, spans) -> united.put(unit, Span.union(spans)));
    return united;
  }
}
