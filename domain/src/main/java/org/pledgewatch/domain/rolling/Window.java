package org.pledgewatch.domain.rolling;

import java.io.Serializable;
import java.time.Duration;

/**
 * A window over which figures roll: at T it covers what is dated in ({@link #lowerMs}(T), T]. T is
 * a multiple of the step. Measures contract, "Rolling windows". Immutable and thread-safe.
 */
public sealed interface Window extends Serializable permits FixedWindow, CalendarWindow {

  /** As written in figures: {@code PT5M}, {@code DAY}. */
  String name();

  /** Between one T and the next, in milliseconds. */
  long stepMs();

  /** The moment after which the window at T begins. */
  long lowerMs(long atMs);

  /** The first T whose window no longer covers what is dated at {@code datedMs}. */
  long leavesAtMs(long datedMs);

  /** The first T at or after a time. */
  default long ceilMs(long timeMs) {
    return Math.floorDiv(timeMs + stepMs() - 1, stepMs()) * stepMs();
  }

  /** The last T at or before a time. */
  default long floorMs(long timeMs) {
    return Math.floorDiv(timeMs, stepMs()) * stepMs();
  }

  static Window fixed(Duration length, Duration step) {
    return new FixedWindow(length.toString(), length.toMillis(), step.toMillis());
  }
}
