package org.pledgewatch.domain.rolling;

import java.util.Arrays;

/** Few counts, in two arrays sorted by code: 12 bytes each. Not thread-safe. */
final class SortedCounts implements Counts {
  private static final int CAPACITY_LEAST = 4;

  private int[] codes = new int[CAPACITY_LEAST];
  private long[] counts = new long[CAPACITY_LEAST];
  private int size;

  @Override
  public void add(int code, long amount) {
    int at = size == 0 || code > codes[size - 1] ? -size - 1 : indexOf(code);
    if (at >= 0) {
      counts[at] += amount;
      if (counts[at] == 0) {
        remove(at);
      }
    } else if (amount != 0) {
      insert(-at - 1, code, amount);
    }
  }

  private void insert(int at, int code, long amount) {
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
    }
    System.arraycopy(codes, at, codes, at + 1, size - at);
    System.arraycopy(counts, at, counts, at + 1, size - at);
    codes[at] = code;
    counts[at] = amount;
    size++;
  }

  private void remove(int at) {
    size--;
    System.arraycopy(codes, at + 1, codes, at, size - at);
    System.arraycopy(counts, at + 1, counts, at, size - at);
  }

  private int indexOf(int code) {
    return Arrays.binarySearch(codes, 0, size, code);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void forEach(Taker taker) {
    for (int i = 0; i < size; i++) {
      taker.take(codes[i], counts[i]);
    }
  }

  @Override
  public void passBy(Ranks ranks) {
    for (int i = 0; i < size && !ranks.isDone(); i++) {
      ranks.pass(codes[i], counts[i]);
    }
  }

  @Override
  public SortedCounts copy() {
    SortedCounts copy = new SortedCounts();
    copy.codes = codes.clone();
    copy.counts = counts.clone();
    copy.size = size;
    return copy;
  }
}
