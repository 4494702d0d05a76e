package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.FigureKey;

/** Everything about units: what they contribute to levels, and the measures of their duty time. */
final class UnitFigures {
  private final List<UnitStory> stories = new ArrayList<>();
  private final Map<String, List<Span>> committed;
  private final Patches patches;
  private final PresenceFigures presence;

  UnitFigures(List<Event> sorted, Commitments commitments, OracleRules rules, Ground ground) {
    committed = commitments.byUnit();
    patches = new Patches(ground);
    Map<String, List<Event>> bySubject = new TreeMap<>();
    for (Event event : sorted) {
      if (event.type().startsWith("unit.")) {
        bySubject.computeIfAbsent(event.subject(), unit -> new ArrayList<>()).add(event);
      }
    }
    TreeSet<String> units = new TreeSet<>(bySubject.keySet());
    units.addAll(committed.keySet());
    for (String unit : units) {
      stories.add(new UnitStory(unit, bySubject.getOrDefault(unit, List.of())));
    }
    presence = new PresenceFigures(stories, rules.units(), patches, rules.zone());
  }

  /** {@code units-on-duty} and {@code units-committed}. */
  void tallyLevels(Tally tally) {
    UnitLevels levels = new UnitLevels(patches, tally);
    for (UnitStory story : stories) {
      levels.onDuty(story);
      levels.committed(story, committed.getOrDefault(story.unit(), List.of()));
    }
  }

  /** {@code presence} and {@code abstraction} of the window (start, at]. */
  Map<FigureKey, SortedMap<String, Number>> figures(String window, Span startToAt) {
    return presence.figures(window, startToAt);
  }
}
