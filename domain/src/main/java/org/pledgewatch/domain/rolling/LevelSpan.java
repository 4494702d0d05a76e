package org.pledgewatch.domain.rolling;

/** A window over a level: its two ends, and the peaks between them. Not thread-safe. */
final class LevelSpan {
  private final LevelEdge low;
  private final LevelEdge high;
  private final Peaks peaks = new Peaks();

  /** Whether a late change or a way back has made the peaks wrong. */
  private boolean isStale;

  LevelSpan() {
    this.low = new LevelEdge();
    this.high = new LevelEdge();
  }

  /** Both ends where the level is known. */
  LevelSpan(long atMs, long level, Timeline<Steps> steps) {
    this.low = LevelEdge.at(atMs, level, steps);
    this.high = LevelEdge.at(atMs, level, steps);
  }

  LevelEdge low() {
    return low;
  }

  LevelEdge high() {
    return high;
  }

  void add(long atMs, int amount) {
    low.add(atMs, amount);
    isStale |= high.add(atMs, amount);
  }

  void moveTo(long lowMs, long highMs, Timeline<Steps> steps) {
    isStale |= lowMs < low.atMs() || highMs < high.atMs();
    high.moveTo(highMs, steps, (atMs, step) -> peaks.add(atMs, high.level() + step.peak()));
    low.moveTo(lowMs, steps, (atMs, step) -> {});
    if (isStale) {
      findPeaks(steps);
      isStale = false;
    }
    peaks.dropUntil(lowMs);
  }

  private void findPeaks(Timeline<Steps> steps) {
    peaks.clear();
    long level = low.level();
    int end = steps.after(high.atMs());
    for (int i = steps.after(low.atMs()); i < end; i++) {
      peaks.add(steps.time(i), level + steps.element(i).peak());
      level += steps.element(i).net();
    }
  }

  /** The greatest value from the lower end on. */
  long max() {
    return peaks.greatest(low.level());
  }

  /** The integral from the lower end to a moment at or after the upper one. */
  long areaMs(long toMs) {
    return high.integralMs(toMs) - low.integralMs(low.atMs());
  }
}
