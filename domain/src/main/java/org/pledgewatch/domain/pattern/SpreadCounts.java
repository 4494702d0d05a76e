package org.pledgewatch.domain.pattern;

import java.util.Arrays;
import java.util.List;
import org.pledgewatch.domain.standing.PromiseStanding;
import org.pledgewatch.domain.standing.PromiseStanding.Outcome;

/** Counts of one {@link Bunching}, growing. Not thread-safe. */
final class SpreadCounts {
  private final String promise;
  private final long targetMs;
  private final long stretchMs;

  /** The nearest to the target first. */
  private final long[] before = new long[Bunching.SIDE];

  private final long[] after = new long[Bunching.SIDE];
  private long fulfilled;
  private long firstMs = Long.MAX_VALUE;
  private long lastMs = Long.MIN_VALUE;

  SpreadCounts(String promise, long targetMs) {
    this.promise = promise;
    this.targetMs = targetMs;
    this.stretchMs = Bunching.stretchMs(targetMs);
  }

  /** Fulfilled at the very deadline is before it, unless that was too late for the pack. */
  void add(PromiseStanding one) {
    fulfilled++;
    firstMs = Math.min(firstMs, one.deadlineMs());
    lastMs = Math.max(lastMs, one.deadlineMs());
    long overMs = one.fulfilledMs() - one.deadlineMs();
    if (one.outcome() == Outcome.KEPT) {
      count(before, -overMs / stretchMs);
    } else {
      count(after, Math.max(0, overMs - 1) / stretchMs);
    }
  }

  Bunching counted() {
    long[] nearestLast = new long[Bunching.SIDE];
    for (int i = 0; i < Bunching.SIDE; i++) {
      nearestLast[i] = before[Bunching.SIDE - 1 - i];
    }
    return new Bunching(
        promise, targetMs, stretchMs, list(nearestLast), list(after), fulfilled, firstMs, lastMs);
  }

  private static void count(long[] counts, long stretch) {
    if (stretch >= 0 && stretch < counts.length) {
      counts[(int) stretch]++;
    }
  }

  private static List<Long> list(long[] counts) {
    return Arrays.stream(counts).boxed().toList();
  }
}
