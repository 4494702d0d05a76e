package org.pledgewatch.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which keys are due when: a list a moment, instead of a timer a key and moment. What it says may
 * have been put forward or off since. Not thread-safe.
 *
 * @param <K> keys
 */
final class DueKeys<K> {
  private final TreeMap<Long, List<K>> byMoment = new TreeMap<>();

  /** The list of the moment asked for last, which is mostly the one asked for next. */
  private List<K> latest;

  private long latestMs = Long.MIN_VALUE;

  void add(K key, long atMs) {
    if (latest == null || latestMs != atMs) {
      latest = byMoment.computeIfAbsent(atMs, moment -> new ArrayList<>());
      latestMs = atMs;
    }
    latest.add(key);
  }

  /** Takes each key that is due by a moment; it may be added again meanwhile. */
  interface Taker<K> {
    void take(K key, long atMs) throws Exception;
  }

  /** Earliest first, and of one moment in the order in which they were added. */
  void takeUntil(long ms, Taker<K> taker) throws Exception {
    while (!byMoment.isEmpty() && byMoment.firstKey() <= ms) {
      Map.Entry<Long, List<K>> due = byMoment.pollFirstEntry();
      latest = null;
      for (K key : due.getValue()) {
        taker.take(key, due.getKey());
      }
    }
  }
}
