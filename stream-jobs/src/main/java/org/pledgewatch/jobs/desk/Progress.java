package org.pledgewatch.jobs.desk;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.pledgewatch.domain.replay.ReplayStatus;
import org.pledgewatch.jobs.replay.ReplayListener;
import org.pledgewatch.jobs.replay.ReplayProgress;
import org.pledgewatch.jobs.replay.ReplaySummary;

/**
 * Makes a running replay's progress its status: each stage's beginning at once, and then twice a
 * second at most. Used by the thread that replays.
 */
final class Progress implements ReplayListener {
  static final long TOLD_EVERY_NS = 500_000_000;

  private final String id;
  private final Consumer<ReplayStatus> to;
  private final LongSupplier nanoTime;
  private final StagePace pace;
  private Optional<ReplayStatus.Doing> doing = Optional.empty();
  private Optional<ReplayStatus.Counts> counts = Optional.empty();
  private String message = "";
  private long toldNs;

  Progress(String id, Consumer<ReplayStatus> to, LongSupplier nanoTime) {
    this.id = id;
    this.to = to;
    this.nanoTime = nanoTime;
    this.pace = new StagePace(nanoTime);
  }

  @Override
  public void progress(ReplayProgress progress) {
    String before = doing.map(ReplayStatus.Doing::stage).orElse("");
    doing = Optional.of(pace.of(progress));
    boolean isNewStage = !progress.stage().doing().equals(before);
    if (isNewStage || nanoTime.getAsLong() - toldNs >= TOLD_EVERY_NS) {
      tell();
    }
  }

  @Override
  public void note(String line) {
    message = line;
    tell();
  }

  @Override
  public void read(ReplaySummary summary) {
    counts = Optional.of(counts(summary));
    tell();
  }

  /** What it was doing when it was stopped, in another state. */
  ReplayStatus stopped(ReplayStatus.State state, String why) {
    return new ReplayStatus(id, state, doing, counts, why, System.currentTimeMillis());
  }

  /** All is written. */
  ReplayStatus done(ReplaySummary summary) {
    String said =
        summary.figures() == 0
            ? "No figure: there were no events in the period, so no run was made."
            : message;
    return new ReplayStatus(
        id,
        ReplayStatus.State.DONE,
        Optional.empty(),
        Optional.of(counts(summary)),
        said,
        System.currentTimeMillis());
  }

  private void tell() {
    toldNs = nanoTime.getAsLong();
    to.accept(stopped(ReplayStatus.State.RUNNING, message));
  }

  private static ReplayStatus.Counts counts(ReplaySummary summary) {
    long refused = summary.quarantined().values().stream().mapToLong(Long::longValue).sum();
    return new ReplayStatus.Counts(summary.read(), summary.accepted(), refused, summary.figures());
  }
}
