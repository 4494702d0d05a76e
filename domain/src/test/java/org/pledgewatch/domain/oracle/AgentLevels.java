package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.FigureKey;

/** When one agent is available and when on duty, and for which lines. */
final class AgentLevels {
  private AgentLevels() {}

  /** Of one agent's states, sorted. */
  static List<Stay> of(List<Event> sortedStates) {
    List<Stay> stays = new ArrayList<>();
    stays.addAll(of("agents-available", Set.of("available"), sortedStates));
    stays.addAll(
        of("agents-staffed", Set.of("available", "busy", "wrap-up", "break"), sortedStates));
    return stays;
  }

  private static List<Stay> of(String level, Set<String> states, List<Event> sortedStates) {
    List<Stay> stays = new ArrayList<>();
    boolean in = false;
    long entered = 0;
    for (int i = 0; i < sortedStates.size(); i++) {
      Event state = sortedStates.get(i);
      boolean last = i == sortedStates.size() - 1;
      long until = last ? CallCase.NEVER : sortedStates.get(i + 1).timeMs();
      if (state.timeMs() == until) {
        continue; // The next one, at the same millisecond, is what holds.
      }
      boolean nowIn = states.contains(state.data().text("state").orElseThrow());
      if (nowIn && !in) {
        entered = state.timeMs();
      }
      in = nowIn;
      if (in) {
        for (FigureKey key : keys(level, state)) {
          stays.add(new Stay(key, "value", state.timeMs(), until, entered));
        }
      }
    }
    return stays;
  }

  /** One for each time the agent counts: once for each line, or once without any. */
  private static List<FigureKey> keys(String level, Event state) {
    Set<String> lines = new LinkedHashSet<>(state.data().texts("lines"));
    Place place = Place.of(state).onLine(Optional.empty());
    if (lines.isEmpty()) {
      return place.keys("level", level);
    }
    List<FigureKey> keys = new ArrayList<>();
    for (String line : lines) {
      keys.addAll(place.onLine(Optional.of(line)).keys("level", level));
    }
    return keys;
  }
}
