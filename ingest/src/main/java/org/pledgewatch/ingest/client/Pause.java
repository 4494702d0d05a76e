package org.pledgewatch.ingest.client;

import java.time.Duration;

/** Waits; by the wall's time, or a test's. */
@FunctionalInterface
public interface Pause {
  /** Returns after that time, or at once where waiting is to end. */
  void pause(Duration time) throws InterruptedException;
}
