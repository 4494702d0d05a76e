package org.pledgewatch.dashboard;

import java.util.Optional;
import org.pledgewatch.dashboard.sources.Waiting;

/** What the server knows of where its figures come from. Confined to one event loop. */
interface LogSight {
  boolean isReachable();

  /** What lies in the log of a run beyond the events that its figures hold. */
  Optional<Waiting> waiting(String run, long countedMs);
}
