package org.pledgewatch.ingest.gateway;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.run.Run;

/**
 * Says each second, in every run that goes by wall time, that time has passed though nothing has
 * happened, so that windows move and figures become final. A run by event time gets none: its time
 * is its sources'. Confined to one event loop.
 */
final class Heartbeats {
  static final long EVERY_MS = 1_000;

  private final EventLog log;
  private final RunRegistry runs;
  private final Clock wall;
  private final String source;
  private final Map<String, Future<Void>> last = new HashMap<>();

  /**
   * @param name of this gateway; the events' source is {@code /gateway/<name>}
   */
  Heartbeats(EventLog log, RunRegistry runs, Clock wall, String name) {
    this.log = log;
    this.runs = runs;
    this.wall = wall;
    this.source = "/gateway/" + name;
  }

  /** One beat in each run whose last one has arrived. */
  void beat() {
    for (Run run : runs.all()) {
      Future<Void> before = last.get(run.id());
      if (run.clock() == Run.Clock.WALL && (before == null || before.isComplete())) {
        last.put(run.id(), log.append(run.id(), List.of(alive())));
      }
    }
  }

  private Event alive() {
    long nowMs = wall.millis();
    return Event.of(
            "alive-" + nowMs,
            source,
            EventTypes.SOURCE_ALIVE.name(),
            source,
            Instant.ofEpochMilli(nowMs),
            Data.EMPTY)
        .receivedAt(nowMs);
  }
}
