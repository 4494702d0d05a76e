package org.pledgewatch.dashboard.demand;

import java.util.List;
import java.util.Optional;

/**
 * What is usual at an hour or a quarter of the week: nearest-rank percentiles of what it was in the
 * weeks before. Measures contract, "Demand and capacity". Immutable.
 *
 * @param weeks how many weeks it was known in
 */
record Band(double p10, double p50, double p90, int weeks) {
  Band {
    if (weeks < 1 || p10 > p50 || p50 > p90) {
      throw new IllegalArgumentException(p10 + ", " + p50 + ", " + p90 + " of " + weeks);
    }
  }

  /** Empty without any. */
  static Optional<Band> of(List<Double> samples) {
    List<Double> sorted = samples.stream().sorted().toList();
    return sorted.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Band(ranked(sorted, 10), ranked(sorted, 50), ranked(sorted, 90), sorted.size()));
  }

  /** The least value with at least that percentage at or below it. */
  private static double ranked(List<Double> sorted, int percent) {
    return sorted.get((sorted.size() * percent + 99) / 100 - 1);
  }
}
