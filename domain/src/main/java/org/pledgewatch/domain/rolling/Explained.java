package org.pledgewatch.domain.rolling;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Breaches that have been explained: a window counts those that were broken within it and explained
 * by its end, however long after. Not thread-safe.
 */
final class Explained {
  /** How many, by when they were broken and then by when they were explained. */
  private final TreeMap<Long, TreeMap<Long, Integer>> byBreach = new TreeMap<>();

  /** An equal one, changed apart from this. */
  Explained copy() {
    Explained copy = new Explained();
    byBreach.forEach((brokenMs, times) -> copy.byBreach.put(brokenMs, new TreeMap<>(times)));
    return copy;
  }

  void add(long brokenMs, long explainedMs, int amount) {
    TreeMap<Long, Integer> times = byBreach.computeIfAbsent(brokenMs, ms -> new TreeMap<>());
    times.merge(explainedMs, amount, (a, b) -> a + b == 0 ? null : Integer.valueOf(a + b));
    if (times.isEmpty()) {
      byBreach.remove(brokenMs);
    }
  }

  /** How many of those broken in (low, high] are explained by {@code highMs}. */
  long count(long lowMs, long highMs) {
    if (byBreach.isEmpty()) {
      return 0;
    }
    long count = 0;
    for (Map<Long, Integer> times : byBreach.subMap(lowMs, false, highMs, true).values()) {
      for (Map.Entry<Long, Integer> time : times.entrySet()) {
        count += time.getKey() <= highMs ? time.getValue() : 0;
      }
    }
    return count;
  }

  /** Forgets what was broken at or before a moment that no window reaches any more. */
  void forget(long lowMs) {
    byBreach.headMap(lowMs, true).clear();
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(byBreach.values().stream().mapToInt(Map::size).sum());
    for (Map.Entry<Long, TreeMap<Long, Integer>> breach : byBreach.entrySet()) {
      for (Map.Entry<Long, Integer> time : breach.getValue().entrySet()) {
        out.writeLong(breach.getKey());
        out.writeLong(time.getKey());
        out.writeInt(time.getValue());
      }
    }
  }

  static Explained read(DataInput in) throws IOException {
    Explained explained = new Explained();
    for (int left = in.readInt(); left > 0; left--) {
      explained.add(in.readLong(), in.readLong(), in.readInt());
    }
    return explained;
  }
}
