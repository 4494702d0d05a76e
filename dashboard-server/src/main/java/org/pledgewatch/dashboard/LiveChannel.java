package org.pledgewatch.dashboard;

import io.vertx.core.Vertx;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.pledgewatch.dashboard.http.LiveReader;
import org.pledgewatch.dashboard.http.Pace;
import org.pledgewatch.dashboard.http.ServerEvent;

/**
 * All readers of one subscription: a change is encoded once for all of them, the first at once,
 * those after it {@link #FLUSHES_PER_S_MAX} times a second at most. Confined to one event loop.
 */
final class LiveChannel {
  static final int FLUSHES_PER_S_MAX = 10;

  private final Pace pace;
  private final LiveState state;
  private final Subscription subscription;
  private final LogSight log;
  private final AlertsShown alerts;
  private final Set<LiveReader> readers = new LinkedHashSet<>();
  private long sentVersion;

  LiveChannel(
      Vertx vertx, LiveState state, Subscription subscription, LogSight log, AlertsShown alerts) {
    this.pace = new Pace(vertx, FLUSHES_PER_S_MAX, this::flush);
    this.state = state;
    this.subscription = subscription;
    this.log = log;
    this.alerts = alerts;
    this.sentVersion = state.version();
  }

  void add(LiveReader reader) {
    readers.add(reader);
    reader.start(this::snapshot);
  }

  void remove(LiveReader reader) {
    readers.remove(reader);
  }

  boolean isEmpty() {
    return readers.isEmpty();
  }

  Subscription subscription() {
    return subscription;
  }

  /** Figures of the run changed. */
  void changed() {
    pace.ask();
  }

  void sendClock(long nowMs) {
    send(ServerEvent.of("clock", LiveJson.clock(run(), log, nowMs).toString()));
  }

  ServerEvent directory() {
    return ServerEvent.of("directory", LiveJson.directory(state, subscription).toString());
  }

  void send(ServerEvent event) {
    readers.forEach(reader -> reader.send(event));
  }

  void sendAlerts() {
    send(alertsNow());
  }

  private ServerEvent alertsNow() {
    return ServerEvent.of(
        "alerts",
        alerts.json(subscription.run(), Optional.ofNullable(subscription.scope().force())));
  }

  void dropStuck(long nowMs, Consumer<LiveReader> dropped) {
    List.copyOf(readers).stream().filter(r -> r.dropIfStuck(nowMs)).forEach(dropped);
  }

  private void flush() {
    List<LatestFigure> changed =
        run().map(r -> r.figures(subscription, sentVersion)).orElse(List.of());
    sentVersion = state.version();
    if (!changed.isEmpty()) {
      pace.done();
      send(
          ServerEvent.of(
              "figures",
              "{\"sequence\":%d,\"figures\":%s}"
                  .formatted(sentVersion, LiveJson.figures(changed))));
    }
  }

  private ServerEvent snapshot() {
    List<LatestFigure> all = run().map(r -> r.figures(subscription, 0)).orElse(List.of());
    String clock = LiveJson.clock(run(), log, System.currentTimeMillis()).toString();
    String directory = LiveJson.directory(state, subscription).toString();
    return ServerEvent.of(
            "snapshot",
            "{\"sequence\":%d,\"clock\":%s,\"directory\":%s,\"figures\":%s}"
                .formatted(state.version(), clock, directory, LiveJson.figures(all)))
        .then(alertsNow());
  }

  private Optional<RunState> run() {
    return state.run(subscription.run());
  }
}
