package org.pledgewatch.dashboard;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.pledgewatch.dashboard.alerts.AlertSource;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.RunClock;
import org.pledgewatch.domain.wire.FigureJson;

/**
 * The live state as alerts look at it. A run's figures are old by the same bounds by which its
 * pages say so. Confined to one event loop.
 */
final class LiveAlertSource implements AlertSource {
  /** A clock that has neither been heard nor moved for longer stands still. */
  static final Duration STANDS_STILL = Duration.ofSeconds(5);

  /** In a run by wall time an event older than this means that its sources are silent. */
  static final Duration NEWEST_EVENT = Duration.ofSeconds(15);

  private final LiveState state;
  private final BooleanSupplier isLogReachable;
  private final LongSupplier wallMs;

  LiveAlertSource(LiveState state, BooleanSupplier isLogReachable, LongSupplier wallMs) {
    this.state = state;
    this.isLogReachable = isLogReachable;
    this.wallMs = wallMs;
  }

  /** A replay calls nobody: what it shows is over. */
  @Override
  public List<Run> runs() {
    return state.runs().stream().filter(run -> run.clock() != Run.Clock.REPLAY).toList();
  }

  @Override
  public Optional<Long> nowMs(String run) {
    return state
        .run(run)
        .filter(its -> isLogReachable.getAsBoolean())
        .filter(this::isFresh)
        .flatMap(RunState::clock)
        .map(clock -> Math.max(clock.newestMs(), clock.finalMs()));
  }

  @Override
  public Set<String> forces(String run) {
    return state.run(run).map(RunState::scopes).orElse(Set.of()).stream()
        .map(Scope::force)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<Figure> newest(String run, FigureKey key, String window) {
    return state.run(run).flatMap(its -> its.newest(key, window)).map(LiveAlertSource::figure);
  }

  private boolean isFresh(RunState run) {
    Optional<RunClock> clock = run.clock();
    if (clock.isEmpty()) {
      return false;
    }
    long now = wallMs.getAsLong();
    boolean isWall = run.run().map(its -> its.clock() == Run.Clock.WALL).orElse(false);
    return now - clock.get().wallMs() <= STANDS_STILL.toMillis()
        && now - run.movedMs() <= STANDS_STILL.toMillis()
        && !(isWall && now - clock.get().newestMs() > NEWEST_EVENT.toMillis());
  }

  private static Figure figure(LatestFigure latest) {
    return FigureJson.decode(latest.json().getBytes(StandardCharsets.UTF_8));
  }
}
