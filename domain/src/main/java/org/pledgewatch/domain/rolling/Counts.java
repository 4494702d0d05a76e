package org.pledgewatch.domain.rolling;

import java.util.function.IntPredicate;

/** Signed counts by code, those of 0 left out. Not thread-safe. */
sealed interface Counts permits SortedCounts, PagedCounts {
  void add(int code, long amount);

  long get(int code);

  /** How many codes have a count. */
  int size();

  /** Adds all of these to others, times 1 or -1. */
  void addTo(Counts other, int sign);

  /**
   * The codes at some ranks in one walk, going by ascending code.
   *
   * @param isCounted says which codes count
   * @param ranks none less than the one before; 1 is the least
   * @throws IllegalArgumentException where there are fewer
   */
  int[] ranked(IntPredicate isCounted, long[] ranks);
}
