package org.pledgewatch.domain.rolling;

import java.util.Arrays;

/** Few counts, in two arrays sorted by code: 12 bytes each. Not thread-safe. */
final class SortedCounts implements Counts {
  private static final int CAPACITY_LEAST = 4;

  private int[] codes;
  private long[] counts;
  private int size;

  SortedCounts() {
    this(CAPACITY_LEAST);
  }

  SortedCounts(int capacity) {
    codes = new int[Math.max(capacity, CAPACITY_LEAST)];
    counts = new long[codes.length];
  }

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
  public long get(int code) {
    int at = indexOf(code);
    return at >= 0 ? counts[at] : 0;
  }

  @Override
  public int size() {
    return size;
  }

  int code(int index) {
    return codes[index];
  }

  long count(int index) {
    return counts[index];
  }

  /** The index of the first code that is not less; {@link #size} when there is none. */
  int firstAtLeast(int code) {
    int at = indexOf(code);
    return at >= 0 ? at : -at - 1;
  }

  @Override
  public void addTo(Counts other, int sign) {
    for (int i = 0; i < size; i++) {
      other.add(codes[i], sign * counts[i]);
    }
  }

  @Override
  public void passBy(Ranks ranks) {
    for (int i = 0; i < size && !ranks.isDone(); i++) {
      ranks.pass(codes[i], counts[i]);
    }
  }
}
