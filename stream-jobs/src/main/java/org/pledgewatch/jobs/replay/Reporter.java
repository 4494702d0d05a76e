package org.pledgewatch.jobs.replay;

import java.util.function.LongSupplier;
import org.pledgewatch.jobs.replay.ReplayProgress.Stage;

/** Tells a listener about work that goes in small steps, but only so often. Not thread-safe. */
final class Reporter {
  private static final long EVERY_NS = 200_000_000;

  private final ReplayListener listener;
  private final LongSupplier nanoTime;
  private long toldNs;

  Reporter(ReplayListener listener) {
    this(listener, System::nanoTime);
  }

  Reporter(ReplayListener listener, LongSupplier nanoTime) {
    this.listener = listener;
    this.nanoTime = nanoTime;
    this.toldNs = nanoTime.getAsLong() - EVERY_NS;
  }

  void at(Stage stage, long items, long done, long total) {
    long nowNs = nanoTime.getAsLong();
    if (nowNs - toldNs >= EVERY_NS) {
      toldNs = nowNs;
      listener.progress(ReplayProgress.of(stage, items, done, total));
    }
  }
}
