package org.pledgewatch.jobs;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeService;

/**
 * For what is said as it changes: the first change of a key has its turn at once, and those that
 * follow have one together each tenth of a second of the wall. Not thread-safe.
 *
 * @param <K> keys
 */
public final class AtMostEach<K> {
  private static final long PERIOD_MS = 100;

  private final ProcessingTimeService time;
  private final Taker<K> later;

  /** Who had a turn in this period. */
  private final Set<K> had = new HashSet<>();

  private final Set<K> waiting = new LinkedHashSet<>();

  /** Takes a key whose turn it is. */
  public interface Taker<K> {
    void take(K key) throws Exception;
  }

  /**
   * @param later takes those that had to wait
   */
  public AtMostEach(ProcessingTimeService time, Taker<K> later) {
    this.time = time;
    this.later = later;
  }

  /** Whether a key's turn is now; else it will be with the next period. */
  public boolean isTurn(K key) {
    if (had.isEmpty()) {
      awaitNextPeriod();
    }
    boolean isTurn = had.add(key);
    if (!isTurn) {
      waiting.add(key);
    }
    return isTurn;
  }

  /** Gives those that wait their turn now, in the order in which they came. */
  public void takeWaiting() throws Exception {
    for (K key : waiting) {
      later.take(key);
    }
    waiting.clear();
  }

  private void awaitNextPeriod() {
    long nowMs = time.getCurrentProcessingTime();
    time.registerTimer(
        Math.floorDiv(nowMs, PERIOD_MS) * PERIOD_MS + PERIOD_MS, ms -> beginPeriod());
  }

  private void beginPeriod() throws Exception {
    had.clear();
    had.addAll(waiting);
    takeWaiting();
    if (!had.isEmpty()) {
      awaitNextPeriod();
    }
  }
}
