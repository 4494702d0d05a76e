package org.pledgewatch.jobs.desk;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.pledgewatch.domain.replay.ReplayStatus;
import org.pledgewatch.jobs.replay.ReplayProgress;

/**
 * What a stage's progress comes to: its rate since it began or went on, and the time left at that
 * rate. Not thread-safe.
 */
final class StagePace {
  /** Before this nothing can be said of a rate. */
  private static final long SURE_AFTER_NS = 500_000_000;

  private static final double NS_PER_S = 1e9;
  private static final double NS_PER_MS = 1e6;

  private final LongSupplier nanoTime;
  private ReplayProgress.Stage stage;
  private long beganNs;

  StagePace(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  ReplayStatus.Doing of(ReplayProgress progress) {
    long nowNs = nanoTime.getAsLong();
    if (progress.stage() != stage) {
      stage = progress.stage();
      beganNs = nowNs;
    }
    long elapsedNs = nowNs - beganNs;
    boolean isSure = elapsedNs >= SURE_AFTER_NS;
    double share = Math.max(0, Math.min(1, progress.share()));
    return new ReplayStatus.Doing(
        stage.doing(),
        progress.items(),
        share,
        isSure
            ? OptionalDouble.of(progress.items() / (elapsedNs / NS_PER_S))
            : OptionalDouble.empty(),
        isSure && share > 0
            ? OptionalLong.of(Math.round(elapsedNs / NS_PER_MS * (1 - share) / share))
            : OptionalLong.empty(),
        progress.eventTime());
  }
}
