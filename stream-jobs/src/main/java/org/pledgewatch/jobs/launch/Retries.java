package org.pledgewatch.jobs.launch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.pledgewatch.domain.run.Run;

/**
 * Runs whose job did not start, until it is their turn again: a bounded number of tries, the pause
 * before each twice the one before. Not thread-safe.
 */
final class Retries {
  static final int TRIES_MAX = 6;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final LongSupplier nanoTime;
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();

  Retries(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** A run to be tried for the {@code number}-th time. */
  record Try(Run run, int number) {
    static Try first(Run run) {
      return new Try(run, 1);
    }
  }

  private record Waiting(Try next, long dueNs) {}

  /** Notes that a try failed; false if it was the last. */
  boolean failed(Try failed) {
    if (failed.number() >= TRIES_MAX) {
      return false;
    }
    long pauseNs = FIRST_PAUSE.toNanos() << (failed.number() - 1);
    Try next = new Try(failed.run(), failed.number() + 1);
    waiting.put(failed.run().id(), new Waiting(next, nanoTime.getAsLong() + pauseNs));
    return true;
  }

  /** Takes out those whose pause is over. */
  List<Try> due() {
    long nowNs = nanoTime.getAsLong();
    List<Try> due = new ArrayList<>();
    for (Iterator<Waiting> each = waiting.values().iterator(); each.hasNext(); ) {
      Waiting one = each.next();
      if (nowNs - one.dueNs() >= 0) {
        due.add(one.next());
        each.remove();
      }
    }
    return due;
  }
}
