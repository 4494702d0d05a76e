package org.pledgewatch.ingest.simulator;

import org.pledgewatch.domain.event.Event;

/** Where a simulation's events go. */
interface Out {
  /** Whether events of now are taken at all; where not, they need not be made. */
  boolean hears();

  void say(Event event);
}
