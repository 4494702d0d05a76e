package org.pledgewatch.ingest.gateway;

import io.vertx.core.Future;
import java.util.List;

/** Where refused events are listed, so that nothing is dropped without a trace. */
@FunctionalInterface
interface Quarantine {
  /** Completes once all are durable, else fails; never blocks. */
  Future<Void> add(List<Quarantined> refused);
}
