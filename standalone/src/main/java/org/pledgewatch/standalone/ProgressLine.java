package org.pledgewatch.standalone;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Long work, stage by stage, on standard error: one line that is replaced on a terminal, and one
 * each {@link #PLAIN_EVERY} elsewhere. Says the rate, and how long the rest of the stage takes at
 * that rate. Not thread-safe.
 */
final class ProgressLine {
  static final Duration PLAIN_EVERY = Duration.ofSeconds(5);

  /** Before this nothing can be said of a rate. */
  private static final double SURE_AFTER_S = 0.5;

  private static final double NS_PER_S = 1e9;

  private final Terminal terminal;
  private final LongSupplier nanoTime;
  private String stage = "";
  private long beganNs;
  private long saidNs;

  ProgressLine(Terminal terminal) {
    this(terminal, System::nanoTime);
  }

  ProgressLine(Terminal terminal, LongSupplier nanoTime) {
    this.terminal = terminal;
    this.nanoTime = nanoTime;
    this.saidNs = nanoTime.getAsLong();
  }

  /**
   * @param doing for instance {@code reading}
   * @param items done of this stage
   * @param what they are, for instance {@code events}
   * @param share of the stage, from 0 to 1
   */
  void show(String doing, long items, String what, double share, Optional<Instant> eventTime) {
    long nowNs = nanoTime.getAsLong();
    if (!doing.equals(stage)) {
      stage = doing;
      beganNs = nowNs;
    }
    if (!terminal.interactive() && nowNs - saidNs < PLAIN_EVERY.toNanos()) {
      return;
    }
    saidNs = nowNs;
    terminal.progress(line(items, what, share, eventTime, (nowNs - beganNs) / NS_PER_S));
  }

  private String line(
      long items, String what, double share, Optional<Instant> eventTime, double elapsedS) {
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(
            Locale.ROOT, "  %s: %,d %s (%d %%)", stage, items, what, (long) (share * 100)));
    if (elapsedS >= SURE_AFTER_S) {
      line.append(String.format(Locale.ROOT, ", %,.0f a second", items / elapsedS));
    }
    eventTime.ifPresent(time -> line.append(", at ").append(time));
    if (elapsedS >= SURE_AFTER_S && share > 0) {
      long leftS = Math.round(elapsedS * (1 - share) / share);
      line.append(String.format(Locale.ROOT, ", %d:%02d left", leftS / 60, leftS % 60));
    }
    return line.toString();
  }

  /** Nothing is shown any more. */
  void clear() {
    if (terminal.interactive()) {
      terminal.progress("");
    }
  }
}
