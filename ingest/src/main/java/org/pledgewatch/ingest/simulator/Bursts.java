package org.pledgewatch.ingest.simulator;

/**
 * Bad quarters of an hour: a pile-up, a storm, a football crowd. Asked with times that never go
 * back. Not thread-safe.
 */
final class Bursts {
  /** No burst brings more than this many times the usual calls. */
  static final double FACTOR_MAX = 2.6;

  private static final double FACTOR_MIN = 1.7;
  private static final double BETWEEN_MEAN_MS = 210 * 60_000.0;
  private static final long SHORTEST_MS = 8 * 60_000L;
  private static final long LONGEST_MS = 18 * 60_000L;

  private final Randomness random;
  private long startMs;
  private long endMs;
  private double factor;

  Bursts(Randomness random, long fromMs) {
    this.random = random;
    plan(fromMs);
  }

  private void plan(long fromMs) {
    startMs = fromMs + random.exponentialMs(BETWEEN_MEAN_MS);
    endMs = startMs + random.uniformMs(SHORTEST_MS, LONGEST_MS);
    factor = FACTOR_MIN + (FACTOR_MAX - FACTOR_MIN) * random.unit();
  }

  double factorAt(long timeMs) {
    while (timeMs >= endMs) {
      plan(endMs);
    }
    return timeMs >= startMs ? factor : 1;
  }
}
