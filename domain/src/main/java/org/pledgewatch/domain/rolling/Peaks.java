package org.pledgewatch.domain.rolling;

import java.util.Arrays;

/**
 * The peaks within a window that none later reaches, each higher than the next: the first is the
 * greatest of all. Each peak comes and goes once, however long the window. Not thread-safe.
 */
final class Peaks {
  private long[] times = new long[4];
  private long[] peaks = new long[4];
  private int from;
  private int to;

  void clear() {
    from = 0;
    to = 0;
  }

  /** Later than all before. */
  void add(long atMs, long peak) {
    while (to > from && peaks[to - 1] <= peak) {
      to--;
    }
    if (to == times.length) {
      makeRoom();
    }
    times[to] = atMs;
    peaks[to] = peak;
    to++;
  }

  private void makeRoom() {
    int size = to - from;
    int capacity = Math.max(times.length, 2 * size);
    times = Arrays.copyOf(Arrays.copyOfRange(times, from, to), capacity);
    peaks = Arrays.copyOf(Arrays.copyOfRange(peaks, from, to), capacity);
    from = 0;
    to = size;
  }

  void dropUntil(long ms) {
    while (from < to && times[from] <= ms) {
      from++;
    }
  }

  /** The greatest; the given one where that is greater. */
  long greatest(long least) {
    return from < to ? Math.max(least, peaks[from]) : least;
  }
}
