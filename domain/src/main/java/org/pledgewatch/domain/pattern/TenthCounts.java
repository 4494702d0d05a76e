package org.pledgewatch.domain.pattern;

import java.util.Arrays;
import org.pledgewatch.domain.standing.PromiseStanding;

/** Counts of {@link Downgrades}, growing. Not thread-safe. */
final class TenthCounts {
  private final String promise;
  private final long[] tenths = new long[Downgrades.PARTS];
  private long firstMs = Long.MAX_VALUE;
  private long lastMs = Long.MIN_VALUE;

  TenthCounts(String promise) {
    this.promise = promise;
  }

  /** Of a promise that opened before its deadline and was void by then. */
  void add(PromiseStanding one) {
    long passedMs = one.decidedMs() - one.openedMs();
    long wholeMs = one.deadlineMs() - one.openedMs();
    tenths[(int) Math.min(Downgrades.PARTS - 1, passedMs * Downgrades.PARTS / wholeMs)]++;
    firstMs = Math.min(firstMs, one.deadlineMs());
    lastMs = Math.max(lastMs, one.deadlineMs());
  }

  Downgrades counted() {
    return new Downgrades(promise, Arrays.stream(tenths).boxed().toList(), firstMs, lastMs);
  }
}
