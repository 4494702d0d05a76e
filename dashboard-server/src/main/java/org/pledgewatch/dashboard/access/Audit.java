package org.pledgewatch.dashboard.access;

import io.vertx.core.Future;

/** The append-only log of who did what. */
@FunctionalInterface
public interface Audit {
  /** Completes once the entry is on disk, else fails; never blocks. */
  Future<Void> record(Deed deed);
}
