package org.pledgewatch.domain.rolling;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;

/** At which times figures are published. Immutable and thread-safe. */
public sealed interface Schedule extends Serializable {
  long NEVER = Timeline.NEVER;

  /**
   * The next time to publish a figure; {@link #NEVER} when there is none.
   *
   * @param lastMs when it was published last; before its first contribution if never
   * @param changeMs says when it changes next; {@link #NEVER} if it does not
   */
  long nextMs(long lastMs, LongSupplier changeMs);

  /** The last such time at or before a moment, for a figure that may have changed at any. */
  long floorMs(long ms);

  /** The last time at which anything is published; {@link #NEVER} when it goes on. */
  long lastMs();

  /** Whether unchanged figures are published too. */
  boolean repeats();

  /** Every step at which the figure changes, to the end. */
  record EveryChange(long untilMs) implements Schedule {
    private static final long STEP_MS = 1_000;

    @Override
    public long nextMs(long lastMs, LongSupplier changeMs) {
      long nextMs = changeMs.getAsLong();
      return nextMs <= untilMs ? nextMs : NEVER;
    }

    @Override
    public long floorMs(long ms) {
      return Math.floorDiv(Math.min(ms, untilMs), STEP_MS) * STEP_MS;
    }

    @Override
    public long lastMs() {
      return untilMs;
    }

    @Override
    public boolean repeats() {
      return false;
    }
  }

  /** Each multiple of a period at which the figure is not what it was at the one before. */
  record ChangedEvery(long periodMs) implements Schedule {
    @Override
    public long nextMs(long lastMs, LongSupplier changeMs) {
      long nextMs = changeMs.getAsLong();
      return nextMs == NEVER ? NEVER : Math.floorDiv(nextMs + periodMs - 1, periodMs) * periodMs;
    }

    @Override
    public long floorMs(long ms) {
      return Math.floorDiv(ms, periodMs) * periodMs;
    }

    @Override
    public long lastMs() {
      return NEVER;
    }

    @Override
    public boolean repeats() {
      return false;
    }
  }

  /**
   * Each multiple of a period from the first at or after one time to the last at or before another,
   * whether or not anything changed.
   */
  record Every(long periodMs, long fromMs, long untilMs) implements Schedule {
    @Override
    public long nextMs(long lastMs, LongSupplier changeMs) {
      long afterMs = Math.max(lastMs, fromMs - 1);
      long nextMs = Math.floorDiv(afterMs, periodMs) * periodMs + periodMs;
      return nextMs <= untilMs ? nextMs : NEVER;
    }

    @Override
    public long floorMs(long ms) {
      long lastMs = Math.floorDiv(Math.min(ms, untilMs), periodMs) * periodMs;
      return lastMs >= fromMs ? lastMs : Long.MIN_VALUE;
    }

    @Override
    public long lastMs() {
      return untilMs;
    }

    @Override
    public boolean repeats() {
      return true;
    }
  }

  /** The given times, sorted, whether or not anything changed. */
  record At(List<Long> timesMs) implements Schedule {
    public At {
      timesMs = timesMs.stream().sorted().distinct().toList();
    }

    @Override
    public long nextMs(long lastMs, LongSupplier changeMs) {
      int at = Collections.binarySearch(timesMs, lastMs);
      int next = at >= 0 ? at + 1 : -at - 1;
      return next < timesMs.size() ? timesMs.get(next) : NEVER;
    }

    @Override
    public long floorMs(long ms) {
      int at = Collections.binarySearch(timesMs, ms);
      int last = at >= 0 ? at : -at - 2;
      return last >= 0 ? timesMs.get(last) : Long.MIN_VALUE;
    }

    @Override
    public long lastMs() {
      return timesMs.isEmpty() ? Long.MIN_VALUE : timesMs.get(timesMs.size() - 1);
    }

    @Override
    public boolean repeats() {
      return true;
    }
  }
}
