package org.pledgewatch.domain.rolling;

import java.util.List;

/**
 * How finely settled moments must be kept: as finely as the smallest step of the windows that may
 * still let them go. A step divides every larger one, so no window's edge ever cuts a slot.
 */
final class Grain {
  private Grain() {}

  /** In milliseconds; 0 where no window at or after {@code settledMs} covers the moment. */
  static long of(List<Window> windows, long settledMs, long ms) {
    long grainMs = 0;
    for (Window window : windows) {
      boolean covered = window.lowerMs(window.floorMs(settledMs)) < ms;
      if (covered && (grainMs == 0 || window.stepMs() < grainMs)) {
        grainMs = window.stepMs();
      }
    }
    return grainMs;
  }
}
