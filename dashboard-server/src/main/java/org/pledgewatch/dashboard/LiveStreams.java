package org.pledgewatch.dashboard;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pledgewatch.dashboard.access.Forces;
import org.pledgewatch.dashboard.http.LiveReader;
import org.pledgewatch.dashboard.http.ServerEvent;

/** All open streams of events by what they show. Confined to one event loop. */
final class LiveStreams {
  static final int READERS_MAX = 5_000;

  private final Vertx vertx;
  private final LiveState state;
  private final LogSight log;
  private final DashboardMetrics metrics;
  private final AlertsShown alerts;
  private final Map<Subscription, LiveChannel> channels = new HashMap<>();
  private int readers;
  private boolean isDirectoryNew;

  LiveStreams(
      Vertx vertx, LiveState state, LogSight log, DashboardMetrics metrics, AlertsShown alerts) {
    this.vertx = vertx;
    this.state = state;
    this.log = log;
    this.metrics = metrics;
    this.alerts = alerts;
  }

  boolean isFull() {
    return readers >= READERS_MAX;
  }

  int readers() {
    return readers;
  }

  void open(Subscription subscription, HttpServerResponse response) {
    LiveReader reader = new LiveReader(response, metrics::readerBehind);
    LiveChannel channel =
        channels.computeIfAbsent(
            subscription, wanted -> new LiveChannel(vertx, state, wanted, log, alerts));
    readers++;
    response.closeHandler(closed -> close(channel, reader));
    channel.add(reader);
  }

  void changed(LiveState.Touched touched) {
    for (LiveChannel channel : channels.values()) {
      if (touched.runs().contains(channel.subscription().run())) {
        channel.changed();
      }
    }
    isDirectoryNew |= touched.directory();
  }

  /** The alerts of a run are no longer as they were. */
  void alertsChanged(String run) {
    channels.values().stream()
        .filter(channel -> channel.subscription().run().equals(run))
        .forEach(LiveChannel::sendAlerts);
  }

  /** Channels that have one directory. */
  private record Shared(String run, Forces forces) {
    static Shared of(Subscription subscription) {
      return new Shared(subscription.run(), subscription.forces());
    }
  }

  /** Once a second: the clock tells pages that the stream is alive, too. */
  void tick() {
    long nowMs = System.currentTimeMillis();
    Map<Shared, ServerEvent> directories = new HashMap<>();
    for (LiveChannel channel : List.copyOf(channels.values())) {
      channel.sendClock(nowMs);
      if (isDirectoryNew) {
        Shared of = Shared.of(channel.subscription());
        channel.send(directories.computeIfAbsent(of, any -> channel.directory()));
      }
      channel.dropStuck(nowMs, reader -> metrics.readerDropped());
    }
    isDirectoryNew = false;
  }

  private void close(LiveChannel channel, LiveReader reader) {
    readers--;
    channel.remove(reader);
    if (channel.isEmpty()) {
      channels.remove(channel.subscription());
    }
  }
}
