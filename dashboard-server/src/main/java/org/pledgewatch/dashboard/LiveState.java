package org.pledgewatch.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.dashboard.access.Forces;
import org.pledgewatch.domain.run.Run;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest figures, clocks and runs. Confined to one event loop; bounded by {@link #RUNS_MAX} and
 * {@link RunState#FIGURES_MAX}.
 */
final class LiveState {
  /** The run that has been silent longest makes room for the next one. */
  static final int RUNS_MAX = 64;

  private static final Logger LOG = LoggerFactory.getLogger(LiveState.class);

  /** What a batch of changes touched. */
  record Touched(Set<String> runs, boolean directory) {}

  private final Map<String, RunState> runs = new HashMap<>();
  private long version;

  Touched apply(List<Change> changes) {
    Set<String> touched = new HashSet<>();
    boolean directory = false;
    for (Change change : changes) {
      version++;
      if (change instanceof Change.OfFigure next) {
        touched.add(next.figure().run());
        directory |= state(next.figure().run()).put(next.figure(), next.json(), version);
      } else if (change instanceof Change.OfClock next) {
        state(next.clock().run()).put(next.clock(), version);
      } else if (change instanceof Change.OfRun next) {
        state(next.run().id()).put(next.run(), version);
        directory = true;
      }
    }
    return new Touched(touched, directory);
  }

  Optional<RunState> run(String id) {
    return Optional.ofNullable(runs.get(id));
  }

  /** The runs known by name, newest first. */
  List<Run> runs() {
    List<Run> known = new ArrayList<>();
    runs.values().forEach(state -> state.run().ifPresent(known::add));
    known.sort(Comparator.comparingLong(Run::createdMs).reversed().thenComparing(Run::id));
    return known;
  }

  /** Those with figures of these forces, newest first; the live run is nobody's secret. */
  List<Run> runs(Forces of) {
    return runs().stream().filter(run -> isShown(of, run.id())).toList();
  }

  /** Whether those who are bound to these forces may know of a run. */
  boolean isShown(Forces to, String id) {
    return to.isAll() || id.equals(Run.LIVE) || run(id).filter(state -> state.isOf(to)).isPresent();
  }

  /** Counts up with every change. */
  long version() {
    return version;
  }

  int figureCount() {
    return runs.values().stream().mapToInt(RunState::figureCount).sum();
  }

  private RunState state(String id) {
    RunState known = runs.get(id);
    if (known != null) {
      return known;
    }
    if (runs.size() >= RUNS_MAX) {
      dropSilentest();
    }
    RunState added = new RunState();
    runs.put(id, added);
    return added;
  }

  private void dropSilentest() {
    runs.entrySet().stream()
        .filter(entry -> !entry.getKey().equals(Run.LIVE))
        .min(Comparator.comparingLong(entry -> entry.getValue().changedVersion()))
        .map(Map.Entry::getKey)
        .ifPresent(
            id -> {
              LOG.warn("More than {} runs: {} leaves the live pages", RUNS_MAX, id);
              runs.remove(id);
            });
  }
}
