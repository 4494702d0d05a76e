package org.pledgewatch.bench.workload;

import java.util.SplittableRandom;

/**
 * Draws lognormal waits, in milliseconds. By {@code StrictMath} and the method of Box and Muller,
 * so that every machine draws the same.
 */
final class Waits {
  private static final double MEDIAN_MS = 6_000;
  private static final double SIGMA = 0.8;
  private static final int MAX_MS = 600_000;

  private Waits() {}

  static int drawMs(SplittableRandom random) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    double normal = radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
    double waitMs = MEDIAN_MS * StrictMath.exp(SIGMA * normal);
    return (int) Math.max(1, Math.min(MAX_MS, waitMs));
  }
}
