package org.pledgewatch.ingest.gateway;

import io.vertx.core.Future;
import java.util.OptionalLong;

/** How far a run's log has come. */
@FunctionalInterface
interface NewestEvent {
  /** Event time of the newest event in the run's log, empty while it has none; never blocks. */
  Future<OptionalLong> newestMs(String run);
}
