package org.pledgewatch.bench.engine;

import java.util.Arrays;

/** Slices combined into a window, in plain counters that are used again. Not thread-safe. */
final class Combined {
  private static final int[] PERCENTS = {50, 90, 95, 99};

  private final int[] byCode = new int[Scale.CODES];
  private long calls;
  private long kept;

  void begin() {
    Arrays.fill(byCode, 0);
    calls = 0;
    kept = 0;
  }

  void add(Tallied slice) {
    calls += slice.calls();
    kept += slice.kept();
    slice.addTo(byCode);
  }

  long calls() {
    return calls;
  }

  WindowRow row(int key, long lengthMs, long atMs) {
    double[] percentilesMs = new double[PERCENTS.length];
    long seen = 0;
    int next = 0;
    for (int code = 0; code < byCode.length && next < PERCENTS.length; code++) {
      seen += byCode[code];
      while (next < PERCENTS.length && seen >= (calls * PERCENTS[next] + 99) / 100) {
        percentilesMs[next++] = Scale.middleMs(code);
      }
    }
    return new WindowRow(
        key,
        lengthMs,
        atMs,
        calls,
        kept,
        percentilesMs[0],
        percentilesMs[1],
        percentilesMs[2],
        percentilesMs[3]);
  }
}
