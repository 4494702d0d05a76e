package org.pledgewatch.ingest.simulator;

import java.time.Duration;
import java.time.Instant;

/** Is told how a simulation goes. Called from the driver's thread. */
public interface SimulatorListener {
  /** After each request; {@code behind} is the event time still to be caught up, zero at best. */
  void reached(Instant eventTime, Duration behind);

  /** The gateway did not take it; the same is sent again after a while. */
  void retrying(String why, Duration in);
}
