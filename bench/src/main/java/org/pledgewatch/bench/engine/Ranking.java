package org.pledgewatch.bench.engine;

/** What is meant by a percentile of sorted waits. */
enum Ranking {
  /** The least wait with at least that percentage at or below it. */
  NEAREST {
    @Override
    double percentileMs(int[] sorted, int percent) {
      return sorted[(sorted.length * percent + 99) / 100 - 1];
    }
  },
  /** Interpolated between the two waits about the place. */
  INTERPOLATED {
    @Override
    double percentileMs(int[] sorted, int percent) {
      double place = (sorted.length - 1) * percent / 100.0;
      int low = (int) Math.floor(place);
      int high = (int) Math.ceil(place);
      return sorted[low] + (sorted[high] - sorted[low]) * (place - low);
    }
  };

  abstract double percentileMs(int[] sorted, int percent);
}
