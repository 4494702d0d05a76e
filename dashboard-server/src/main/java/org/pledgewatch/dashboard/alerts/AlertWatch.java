package org.pledgewatch.dashboard.alerts;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pledgewatch.domain.alert.AlertRule;
import org.pledgewatch.domain.alert.Finding;
import org.pledgewatch.domain.alert.Stand;
import org.pledgewatch.domain.alert.Stand.Phase;
import org.pledgewatch.domain.run.Run;

/**
 * Looks at the figures of every run and force by the rules of the run's policy, and keeps where
 * each rule stands. Confined to one event loop; bounded by {@link #FORCES_MAX} a run.
 */
final class AlertWatch {
  /** Further forces of a run are not watched. */
  static final int FORCES_MAX = 64;

  private final AlertSource source;
  private final AlertBook book;
  private final Function<Run, List<AlertRule>> rules;
  private final Consumer<Alert> changed;
  private final Map<Watched, Map<String, Stand>> stands = new HashMap<>();

  /**
   * @param rules of a run's policy; none while they are not known
   * @param changed called with each alert that begins or ends
   */
  AlertWatch(
      AlertSource source,
      AlertBook book,
      Function<Run, List<AlertRule>> rules,
      Consumer<Alert> changed) {
    this.source = source;
    this.book = book;
    this.rules = rules;
    this.changed = changed;
  }

  /** Looks once at everything. While a run's figures are old its alerts are held as they are. */
  void look() {
    List<Run> runs = source.runs();
    Set<String> known = runs.stream().map(Run::id).collect(Collectors.toSet());
    stands.keySet().removeIf(watched -> !known.contains(watched.run()));
    for (Run run : runs) {
      Optional<Long> nowMs = source.nowMs(run.id());
      Set<Watched> watched = watched(run.id());
      if (nowMs.isPresent()) {
        watched.forEach(one -> look(one, rules.apply(run), nowMs.get()));
        leave(run.id(), watched, nowMs.get());
      } else {
        watched.forEach(this::hold);
      }
    }
  }

  /** Forces were named only later: what was said of all of them is over. */
  private void leave(String run, Set<Watched> watched, long atMs) {
    boolean left = stands.keySet().removeIf(one -> one.run().equals(run) && !watched.contains(one));
    if (left) {
      book.of(run, Optional.empty(), true, AlertBook.ALERTS_MAX).stream()
          .filter(alert -> !watched.contains(new Watched(run, alert.force())))
          .forEach(alert -> changed.accept(alert.cleared(atMs)));
    }
  }

  private void hold(Watched watched) {
    Map<String, Stand> its = stands.get(watched);
    if (its != null) {
      its.replaceAll((rule, stand) -> stand.held());
    }
  }

  private Set<Watched> watched(String run) {
    Set<Watched> all = new LinkedHashSet<>();
    source.forces(run).stream()
        .sorted()
        .limit(FORCES_MAX)
        .forEach(force -> all.add(new Watched(run, Optional.of(force))));
    return all.isEmpty() ? Set.of(new Watched(run, Optional.empty())) : all;
  }

  private void look(Watched watched, List<AlertRule> itsRules, long atMs) {
    Map<String, Stand> its = stands.computeIfAbsent(watched, one -> new HashMap<>());
    WatchedFigures figures = new WatchedFigures(source, watched, atMs);
    for (AlertRule rule : itsRules) {
      Stand before = its.computeIfAbsent(rule.id(), id -> remembered(watched, id));
      Finding finding = rule.look(figures);
      Stand after = before.next(rule, finding.signal(), atMs);
      its.put(rule.id(), after);
      if (after.isFiring() && !before.isFiring()) {
        changed.accept(Alert.fired(watched, rule, finding, atMs));
      } else if (before.isFiring() && !after.isFiring()) {
        book.open(watched, rule.id()).ifPresent(alert -> changed.accept(alert.cleared(atMs)));
      }
    }
  }

  /** An alert that was open before a restart still is. */
  private Stand remembered(Watched watched, String rule) {
    return book.open(watched, rule)
        .map(alert -> new Stand(Phase.FIRING, alert.firedMs()))
        .orElse(Stand.QUIET);
  }
}
