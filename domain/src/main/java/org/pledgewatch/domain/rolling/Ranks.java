package org.pledgewatch.domain.rolling;

import java.util.function.IntPredicate;

/** Finds the codes at some ranks while counts go by, by ascending code; used once. */
final class Ranks {
  private final IntPredicate isCounted;
  private final long[] ranks;
  private final int[] codes;
  private int found;
  private long seen;

  /**
   * @param isCounted says which codes count
   * @param ranks none less than the one before; 1 is the least
   */
  Ranks(IntPredicate isCounted, long[] ranks) {
    this.isCounted = isCounted;
    this.ranks = ranks;
    this.codes = new int[ranks.length];
  }

  /** Whether all are found, so that nothing more need go by. */
  boolean isDone() {
    return found == ranks.length;
  }

  void pass(int code, long count) {
    if (isCounted.test(code)) {
      seen += count;
      for (; !isDone() && seen >= ranks[found]; found++) {
        codes[found] = code;
      }
    }
  }

  /**
   * The code at each rank.
   *
   * @throws IllegalArgumentException where fewer went by
   */
  int[] codes() {
    if (!isDone()) {
      throw new IllegalArgumentException("rank: " + ranks[found] + " of " + seen);
    }
    return codes;
  }
}
