package org.pledgewatch.dashboard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.dashboard.access.Forces;
import org.pledgewatch.dashboard.sources.Waiting;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.RunClock;

/** What is known of one run: itself, its clock, its newest figures by scope. */
final class RunState {
  /** A force of some 150 neighbourhoods, with 1,500 figures each over all windows and tags. */
  static final int FIGURES_MAX = 300_000;

  private record Slot(FigureKey key, String window) {}

  /** The newest figures of one scope, and the version of the newest. */
  private static final class InScope {
    private final Map<Slot, LatestFigure> figures = new HashMap<>();
    private long version;
  }

  private final Map<Scope, InScope> byScope = new HashMap<>();
  private final Set<String> forces = new HashSet<>();
  private Optional<Run> run = Optional.empty();
  private Optional<RunClock> clock = Optional.empty();
  private long movedMs;
  private long changedVersion;
  private int figures;

  /** Returns whether this brought a new scope; false as well where the figure was not newer. */
  boolean put(Figure figure, String json, long version) {
    Scope scope = Scope.of(figure.key().tags());
    boolean isNewScope = !byScope.containsKey(scope);
    Slot slot = new Slot(figure.key(), figure.window() == null ? "" : figure.window());
    LatestFigure before = isNewScope ? null : byScope.get(scope).figures.get(slot);
    if (before != null ? !before.yieldsTo(figure) : figures >= FIGURES_MAX) {
      return false;
    }
    figures += before == null ? 1 : 0;
    changedVersion = version;
    if (isNewScope && scope.force() != null) {
      forces.add(scope.force());
    }
    InScope inScope = byScope.computeIfAbsent(scope, s -> new InScope());
    inScope.version = version;
    inScope.figures.put(
        slot,
        new LatestFigure(
            figure.key().measure(),
            slot.window(),
            figure.atMs(),
            figure.isFinal(),
            figure.revision(),
            version,
            json));
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

  /** What lies in the run's log beyond its figures. */
  Optional<Waiting> waiting(LogSight log) {
    return run.flatMap(
        known ->
            clock.flatMap(now -> log.waiting(known.id(), Math.max(now.newestMs(), now.finalMs()))));
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

  /** The wanted figures that changed after {@code version}. */
  List<LatestFigure> figures(Subscription wanted, long version) {
    List<LatestFigure> changed = new ArrayList<>();
    if (wanted.parts()) {
      byScope.forEach(
          (scope, inScope) -> {
            if (wanted.scope().holds(scope)) {
              take(inScope, wanted, version, changed);
            }
          });
    } else if (byScope.containsKey(wanted.scope())) {
      take(byScope.get(wanted.scope()), wanted, version, changed);
    }
    return changed;
  }

  private static void take(
      InScope inScope, Subscription wanted, long version, List<LatestFigure> to) {
    if (inScope.version <= version) {
      return;
    }
    for (LatestFigure figure : inScope.figures.values()) {
      if (figure.version() > version && wanted.wants(figure.measure(), figure.window())) {
        to.add(figure);
      }
    }
  }

  /**
   * The newest value of one figure.
   *
   * @param window empty for a level right now
   */
  Optional<LatestFigure> newest(FigureKey key, String window) {
    return Optional.ofNullable(byScope.get(Scope.of(key.tags())))
        .map(inScope -> inScope.figures.get(new Slot(key, window)));
  }

  /** Whether it has figures of one of these forces. */
  boolean isOf(Forces of) {
    return of.isAll() || forces.stream().anyMatch(of::cover);
  }

  /** The scopes seen. */
  Set<Scope> scopes() {
    return Collections.unmodifiableSet(byScope.keySet());
  }
}
