package org.pledgewatch.ingest.gateway;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.Intake;
import org.pledgewatch.domain.event.Rejection;
import org.pledgewatch.domain.run.Run;

/**
 * The clock of every run. A run by wall time uses the gateway's clock, a run by event time an
 * {@link EventClock}. The latter is read from the log before its first use, hence after a restart,
 * and again before it refuses anything, since another gateway may have moved it. Confined to one
 * event loop.
 */
final class RunClocks {
  /** A clock that was read from the log so recently is not read again. */
  private static final Duration REREAD_AFTER = Duration.ofSeconds(1);

  private final Clock wall;
  private final NewestEvent log;
  private final Map<String, Reading> readings = new HashMap<>();

  /** Says why an event may not come in now; moves the clock where it may. */
  @FunctionalInterface
  interface Gate {
    Optional<Rejection> take(Event event);
  }

  private static final class Reading {
    private final EventClock clock = new EventClock(OptionalLong.empty());
    private Future<Void> read;
    private long readAtMs;
  }

  RunClocks(Clock wall, NewestEvent log) {
    this.wall = wall;
    this.log = log;
  }

  /** The gate for these events of a run; fails where the clock had to be read and could not. */
  Future<Gate> gate(Run run, List<Event> events) {
    if (run.clock() == Run.Clock.WALL) {
      long nowMs = wall.millis();
      return Future.succeededFuture(event -> Intake.check(event, nowMs));
    }
    Reading reading = readings.computeIfAbsent(run.id(), id -> new Reading());
    boolean known = reading.read != null && reading.read.succeeded();
    boolean recent = wall.millis() - reading.readAtMs < REREAD_AFTER.toMillis();
    if (known && (recent || reading.clock.wouldTakeAll(events))) {
      return Future.succeededFuture(reading.clock::take);
    }
    return read(run, reading).map(nothing -> reading.clock::take);
  }

  private Future<Void> read(Run run, Reading reading) {
    if (reading.read == null || reading.read.isComplete()) {
      reading.readAtMs = wall.millis();
      reading.read =
          log.newestMs(run.id())
              .map(
                  newestMs -> {
                    reading.clock.moveTo(newestMs);
                    return null;
                  });
    }
    return reading.read;
  }
}
