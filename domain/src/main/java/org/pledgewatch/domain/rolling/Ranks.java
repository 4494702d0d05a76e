package org.pledgewatch.domain.rolling;

/** Finds the codes at some ranks while counts go by, by ascending code; used once. */
final class Ranks {
  private final long[] ranks;
  private final int[] codes;
  private int found;
  private long seen;

  /**
   * @param ranks none less than the one before; 1 is the least
   */
  Ranks(long[] ranks) {
    this.ranks = ranks;
    this.codes = new int[ranks.length];
  }

  /** Whether all are found, so that nothing more need go by. */
  boolean isDone() {
    return found == ranks.length;
  }

  /** Lets many counts go by at once, if no rank is among them. */
  boolean skip(long count) {
    if (seen + count >= ranks[found]) {
      return false;
    }
    seen += count;
    return true;
  }

  void pass(int code, long count) {
    seen += count;
    for (; !isDone() && seen >= ranks[found]; found++) {
      codes[found] = code;
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
