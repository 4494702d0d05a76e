package org.pledgewatch.ingest.simulator;

/** A straight way at an even speed, or a stay. Times in milliseconds since 1970. Immutable. */
record Leg(Spot from, Spot to, long startMs, long endMs) {
  private static final double KMH_PER_M_PER_MS = 3_600;

  Leg {
    if (endMs < startMs) {
      throw new IllegalArgumentException("leg ends before it starts: " + startMs + ", " + endMs);
    }
  }

  static Leg stay(Spot spot, long sinceMs) {
    return new Leg(spot, spot, sinceMs, sinceMs);
  }

  Spot at(long timeMs) {
    if (timeMs >= endMs) {
      return to;
    }
    return from.towards(to, (double) Math.max(0, timeMs - startMs) / (endMs - startMs));
  }

  boolean isMovingAt(long timeMs) {
    return timeMs >= startMs && timeMs < endMs;
  }

  /** Along the straight way, while under way; 0 before and after. */
  double speedKmh(long timeMs) {
    return isMovingAt(timeMs) ? from.metresTo(to) / (endMs - startMs) * KMH_PER_M_PER_MS : 0;
  }
}
