package org.pledgewatch.bench.workload;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws 0, 1, 2, … with chances in the ratio of 1, 1/2, 1/3, … Immutable. */
final class Zipf {
  private final double[] upTo;

  Zipf(int size) {
    upTo = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += 1.0 / (i + 1);
      upTo[i] = sum;
    }
  }

  int draw(SplittableRandom random) {
    double at = random.nextDouble() * upTo[upTo.length - 1];
    int found = Arrays.binarySearch(upTo, at);
    return Math.min(found >= 0 ? found : -found - 1, upTo.length - 1);
  }
}
