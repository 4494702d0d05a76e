package org.pledgewatch.ingest.gateway;

import io.vertx.core.Future;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.run.Run;

/** The reference data that runs go by. */
@FunctionalInterface
interface References {
  /**
   * That of a run, {@link Reference#NONE} where it has none. Fails with {@link
   * LogUnavailableException} where it cannot be read now; never blocks.
   */
  Future<Reference> of(Run run);
}
