package org.pledgewatch.domain.rolling;

/** Signed counts by code, those of 0 left out. Not thread-safe. */
sealed interface Counts permits SortedCounts, PagedCounts {
  void add(int code, long amount);

  /** How many codes have a count. */
  int size();

  /** Takes each code and its count. */
  interface Taker {
    void take(int code, long count);
  }

  /** By ascending code. */
  void forEach(Taker taker);

  /** Lets them go by until all ranks are found. */
  void passBy(Ranks ranks);

  Counts copy();
}
