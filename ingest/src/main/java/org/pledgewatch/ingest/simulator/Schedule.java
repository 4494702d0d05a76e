package org.pledgewatch.ingest.simulator;

import java.util.PriorityQueue;

/** What is to happen, in order of time and then of planning. Not thread-safe. */
final class Schedule {
  private record Entry(long timeMs, long sequence, Runnable action) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      int byTime = Long.compare(timeMs, other.timeMs);
      return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }
  }

  private final PriorityQueue<Entry> entries = new PriorityQueue<>();
  private long sequence;
  private long nowMs;

  Schedule(long startMs) {
    this.nowMs = startMs;
  }

  long nowMs() {
    return nowMs;
  }

  /** Plans an action; one in the past happens next. */
  void at(long timeMs, Runnable action) {
    entries.add(new Entry(Math.max(timeMs, nowMs), sequence++, action));
  }

  void in(long durationMs, Runnable action) {
    at(nowMs + durationMs, action);
  }

  long nextMs() {
    return entries.isEmpty() ? Long.MAX_VALUE : entries.peek().timeMs();
  }

  /** Does all that is planned for up to then, including what those actions plan. */
  void runTo(long timeMs) {
    while (nextMs() <= timeMs) {
      Entry entry = entries.remove();
      nowMs = entry.timeMs();
      entry.action().run();
    }
    nowMs = Math.max(nowMs, timeMs);
  }
}
