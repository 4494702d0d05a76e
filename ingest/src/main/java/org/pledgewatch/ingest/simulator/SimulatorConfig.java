package org.pledgewatch.ingest.simulator;

import java.nio.file.Path;
import java.time.Duration;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.run.Run;

/**
 * What the simulator plays.
 *
 * @param run into which it sends; made where it is not there, except {@code live}
 * @param forces how many, from 1 to {@link ForceProfile#countMax()}
 * @param reference whose wards the forces police; forces without wards play their telephony alone
 * @param seed of the first start; a later one on the same state folder keeps that one's
 * @param faults whether it sends as bad sources would; of the first start as well
 * @param speed seconds of event time a second, once it has caught up
 * @param backfill how long before its first start the simulated time begins
 * @param stateFolder where it keeps how far it has come
 */
public record SimulatorConfig(
    Run run,
    int forces,
    Reference reference,
    long seed,
    boolean faults,
    double speed,
    Duration backfill,
    Path stateFolder) {
  static final double SPEED_MAX = 100_000;
  static final Duration BACKFILL_MAX = Duration.ofDays(28);

  public SimulatorConfig {
    ForceProfile.first(forces);
    if (!(speed > 0 && speed <= SPEED_MAX)) {
      throw new IllegalArgumentException(
          "speed: " + speed + " (above 0, at most " + SPEED_MAX + ")");
    }
    if (backfill.isNegative() || backfill.compareTo(BACKFILL_MAX) > 0) {
      throw new IllegalArgumentException(
          "backfill: " + backfill + " (from PT0S to " + BACKFILL_MAX + ")");
    }
    if (run.id().equals(Run.LIVE) && speed > 1) {
      throw new IllegalArgumentException(
          "speed: " + speed + " (the run live goes by wall time; use a run of its own)");
    }
  }
}
