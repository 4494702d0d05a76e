package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.FigureKey;

/** Everything about units: what they contribute to levels, and the measures of their duty time. */
final class UnitFigures {
  private final List<Stay> levels = new ArrayList<>();
  private final PresenceFigures presence;

  /**
   * @param bySubject all events of units, sorted
   * @param commitments of all incidents
   */
  UnitFigures(
      Map<String, List<Event>> bySubject,
      Commitments commitments,
      OracleRules rules,
      Ground ground) {
    Patches patches = new Patches(ground);
    Map<String, List<Span>> committed = commitments.byUnit();
    TreeSet<String> units = new TreeSet<>(bySubject.keySet());
    units.addAll(committed.keySet());
    List<UnitStory> stories = new ArrayList<>();
    for (String unit : units) {
      UnitStory story = new UnitStory(unit, bySubject.getOrDefault(unit, List.of()));
      stories.add(story);
      levels.addAll(UnitLevels.onDuty(story, patches));
      levels.addAll(UnitLevels.committed(story, committed.getOrDefault(unit, List.of()), patches));
    }
    presence = new PresenceFigures(stories, rules.units(), patches, rules.zone());
  }

  /** {@code units-on-duty} and {@code units-committed}. */
  List<Stay> levels() {
    return levels;
  }

  /** {@code presence} and {@code abstraction} of the window (start, at]. */
  Map<FigureKey, SortedMap<String, Number>> figures(String window, Span startToAt) {
    return presence.figures(window, startToAt);
  }
}
