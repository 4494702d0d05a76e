package org.pledgewatch.domain.rolling;

import java.util.Arrays;

/**
 * Some consecutive entries of a {@link Ledger}, sorted by slot and then by key: 12 bytes each. Not
 * thread-safe.
 */
final class Chunk {
  /** Few enough that making room amid them is cheap. */
  static final int CAPACITY = 256;

  private static final int CAPACITY_LEAST = 4;

  private final Object owner;

  private final long baseMs;
  private int[] offsetsMs;
  private long[] entries;
  private int size;

  /** Where the last slot begins, in which most entries are. */
  private int lastFrom;

  Chunk(Object owner, long baseMs) {
    this(owner, baseMs, new int[CAPACITY_LEAST], new long[CAPACITY_LEAST], 0, 0);
  }

  private Chunk(
      Object owner, long baseMs, int[] offsetsMs, long[] entries, int size, int lastFrom) {
    this.owner = owner;
    this.baseMs = baseMs;
    this.offsetsMs = offsetsMs;
    this.entries = entries;
    this.size = size;
    this.lastFrom = lastFrom;
  }

  /** Whose it is: anybody else changes a copy. */
  Object owner() {
    return owner;
  }

  /** The same for another owner. */
  Chunk copy(Object other) {
    return new Chunk(other, baseMs, offsetsMs.clone(), entries.clone(), size, lastFrom);
  }

  /** The second half of it, which is taken out. */
  Chunk split() {
    int half = size / 2;
    Chunk later =
        new Chunk(
            owner,
            baseMs,
            Arrays.copyOfRange(offsetsMs, half, half + CAPACITY),
            Arrays.copyOfRange(entries, half, half + CAPACITY),
            size - half,
            0);
    later.findLast();
    size = half;
    findLast();
    return later;
  }

  private void findLast() {
    lastFrom = size - 1;
    while (lastFrom > 0 && offsetsMs[lastFrom - 1] == offsetsMs[size - 1]) {
      lastFrom--;
    }
  }

  int size() {
    return size;
  }

  boolean isFull() {
    return size == CAPACITY;
  }

  /** Whether a slot is near enough for its distance to be kept. */
  boolean reaches(long slotMs) {
    return (int) (slotMs - baseMs) == slotMs - baseMs;
  }

  /** Whether all in it come after what has that slot and key. */
  boolean beginsAfter(long slotMs, long key) {
    return !isBefore(0, slotMs, key) && !isOf(0, slotMs, key);
  }

  /** Entries are in the order of their keys, of which each is its least. */
  private boolean isBefore(int index, long slotMs, long key) {
    long itsMs = slotMs(index);
    return itsMs < slotMs || (itsMs == slotMs && entries[index] < key);
  }

  private boolean isOf(int index, long slotMs, long key) {
    return slotMs(index) == slotMs && Entry.key(entries[index]) == key;
  }

  long slotMs(int index) {
    return baseMs + offsetsMs[index];
  }

  long lastMs() {
    return slotMs(size - 1);
  }

  long entry(int index) {
    return entries[index];
  }

  void set(int index, long entry) {
    entries[index] = entry;
  }

  /** The index of the first entry after a moment; {@link #size} when there is none. */
  int after(long ms) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (slotMs(middle) <= ms) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where an entry of that slot and key is, or, as -1 - index, where it would be. */
  int find(long slotMs, long key) {
    int high = size;
    if (high > 0 && isBefore(high - 1, slotMs, key) && !isOf(high - 1, slotMs, key)) {
      return -1 - high;
    }
    int low = high > 0 && slotMs == lastMs() ? lastFrom : 0;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (isBefore(middle, slotMs, key)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < size && isOf(low, slotMs, key) ? low : -1 - low;
  }

  void insert(int index, long slotMs, long entry) {
    if (size == entries.length) {
      int more = Math.min(CAPACITY, size * 2);
      offsetsMs = Arrays.copyOf(offsetsMs, more);
      entries = Arrays.copyOf(entries, more);
    }
    System.arraycopy(offsetsMs, index, offsetsMs, index + 1, size - index);
    System.arraycopy(entries, index, entries, index + 1, size - index);
    offsetsMs[index] = (int) (slotMs - baseMs);
    entries[index] = entry;
    boolean isOfLast = offsetsMs[index] == offsetsMs[size];
    if (index == size && (size == 0 || offsetsMs[size - 1] != offsetsMs[size])) {
      lastFrom = size;
    } else if (!isOfLast) {
      lastFrom++;
    }
    size++;
  }

  void remove(int index) {
    size--;
    System.arraycopy(offsetsMs, index + 1, offsetsMs, index, size - index);
    System.arraycopy(entries, index + 1, entries, index, size - index);
    if (index < lastFrom) {
      lastFrom--;
    } else if (lastFrom == size) {
      findLast();
    }
  }

  void removeFirst(int many) {
    size -= many;
    System.arraycopy(offsetsMs, many, offsetsMs, 0, size);
    System.arraycopy(entries, many, entries, 0, size);
    findLast();
  }
}
