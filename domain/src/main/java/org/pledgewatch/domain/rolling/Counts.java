package org.pledgewatch.domain.rolling;

/** Signed counts by code, those of 0 left out. Not thread-safe. */
sealed interface Counts permits SortedCounts, PagedCounts {
  void add(int code, long amount);

  long get(int code);

  /** How many codes have a count. */
  int size();

  /** Adds all of these to others, times 1 or -1. */
  void addTo(Counts other, int sign);

  /** Lets them go by until all ranks are found. */
  void passBy(Ranks ranks);
}
