package org.pledgewatch.dashboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.RunClock;

/** What is known of one run: itself, its clock, its newest figures by scope. */
final class RunState {
  /** Some 40 forces with three centres each, and a hundred figures a scope with all windows. */
  static final int FIGURES_MAX = 100_000;

  private record Slot(FigureKey key, String window) {}

  private final Map<Scope, Map<Slot, LatestFigure>> figuresByScope = new HashMap<>();
  private Optional<Run> run = Optional.empty();
  private Optional<RunClock> clock = Optional.empty();
  private long movedMs;
  private long changedVersion;
  private int figures;

  /** Returns whether this brought a new scope; false as well where the figure was not newer. */
  boolean put(Figure figure, String json, long version) {
    Scope scope = Scope.of(figure.key().tags());
    boolean isNewScope = !figuresByScope.containsKey(scope);
    Slot slot = new Slot(figure.key(), figure.window() == null ? "" : figure.window());
    Map<Slot, LatestFigure> inScope = figuresByScope.get(scope);
    LatestFigure before = inScope == null ? null : inScope.get(slot);
    if (before != null ? !before.yieldsTo(figure) : figures >= FIGURES_MAX) {
      return false;
    }
    figures += before == null ? 1 : 0;
    changedVersion = version;
    figuresByScope
        .computeIfAbsent(scope, s -> new HashMap<>())
        .put(
            slot,
            new LatestFigure(
                slot.window(), figure.atMs(), figure.isFinal(), figure.revision(), version, json));
    return isNewScope;
  }

  void put(Run next, long version) {
    run = Optional.of(next);
    changedVersion = version;
  }

  void put(RunClock next, long version) {
    boolean moved =
        clock
            .map(c -> next.finalMs() != c.finalMs() || next.newestMs() != c.newestMs())
            .orElse(true);
    movedMs = moved ? next.wallMs() : movedMs;
    clock = Optional.of(next);
    changedVersion = version;
  }

  Optional<Run> run() {
    return run;
  }

  Optional<RunClock> clock() {
    return clock;
  }

  /** Wall time at which the run's clock was last seen to move. */
  long movedMs() {
    return movedMs;
  }

  /** The version of the newest change. */
  long changedVersion() {
    return changedVersion;
  }

  int figureCount() {
    return figures;
  }

  /** The figures of a scope that changed after {@code version}. */
  List<LatestFigure> figures(Scope scope, Set<String> windows, long version) {
    Collection<LatestFigure> all = figuresByScope.getOrDefault(scope, Map.of()).values();
    List<LatestFigure> changed = new ArrayList<>();
    for (LatestFigure figure : all) {
      if (figure.version() > version
          && (figure.window().isEmpty() || windows.contains(figure.window()))) {
        changed.add(figure);
      }
    }
    return changed;
  }

  /** Forces seen, each with its centres, in order. */
  Map<String, Set<String>> centresByForce() {
    Map<String, Set<String>> centres = new TreeMap<>();
    for (Scope scope : figuresByScope.keySet()) {
      if (scope.force() != null) {
        Set<String> known = centres.computeIfAbsent(scope.force(), f -> new TreeSet<>());
        Optional.ofNullable(scope.centre()).ifPresent(known::add);
      }
    }
    return Collections.unmodifiableMap(centres);
  }
}
