package org.pledgewatch.ingest.gateway;

import io.vertx.core.Future;
import java.util.List;
import org.pledgewatch.domain.event.Event;

/** The log of a run's accepted events. */
@FunctionalInterface
interface EventLog {
  /**
   * Completes once all are durable, else fails; never blocks. Appends in the order given; after a
   * failure any of them may be in the log, and appending them again is harmless.
   */
  Future<Void> append(String run, List<Event> events);
}
