package org.pledgewatch.ingest.simulator;

/** Whether a place lies within a neighbourhood. */
@FunctionalInterface
interface Coverage {
  boolean covers(Spot spot);
}
