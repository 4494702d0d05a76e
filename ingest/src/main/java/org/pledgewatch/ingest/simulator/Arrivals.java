package org.pledgewatch.ingest.simulator;

import java.util.function.Consumer;

/**
 * Calls on one line as a Poisson process whose rate follows the week and the bursts (by thinning:
 * candidates at the highest rate, each taken with the share that the rate of its time has of it).
 */
final class Arrivals {
  private static final double MINUTE_MS = 60_000;

  /** Of the additional calls of a burst, how many come on each line. */
  private static final double ROUTINE_SHARE_OF_BURST = 0.15;

  private final Line line;
  private final double meanPerMin;
  private final Bursts bursts;
  private final Randomness random;
  private final Schedule schedule;
  private final Consumer<Line> arrived;

  Arrivals(
      Line line,
      double meanPerMin,
      Bursts bursts,
      Randomness random,
      Schedule schedule,
      Consumer<Line> arrived) {
    this.line = line;
    this.meanPerMin = meanPerMin;
    this.bursts = bursts;
    this.random = random;
    this.schedule = schedule;
    this.arrived = arrived;
  }

  void planNext() {
    double highest = WeeklyRhythm.FACTOR_MAX * Bursts.FACTOR_MAX;
    schedule.in(random.exponentialMs(MINUTE_MS / (meanPerMin * highest)), () -> candidate(highest));
  }

  private void candidate(double highest) {
    long nowMs = schedule.nowMs();
    double burst = bursts.factorAt(nowMs);
    double ofBurst = line == Line.EMERGENCY ? burst : 1 + (burst - 1) * ROUTINE_SHARE_OF_BURST;
    if (random.chance(WeeklyRhythm.factor(line, nowMs) * ofBurst / highest)) {
      arrived.accept(line);
    }
    planNext();
  }
}
