package org.pledgewatch.bench.workload;

import java.io.Serializable;
import java.util.List;

/**
 * How many figures, how fast, by which chances. Immutable.
 *
 * @param keys how many figures there are, drawn by Zipf's law
 * @param ratePerS calls in a second of event time
 */
public record Workload(String name, int keys, int ratePerS, long seed) implements Serializable {
  /** Calls in a second of event time, of the named workloads. */
  public static final int RATE_PER_S = 1_000;

  /** As many as there are forces in England and Wales. */
  private static final int FORCES = 43;

  private static final int WIDE = 5_000;

  public static final List<String> NAMES = List.of("H", "W");

  public Workload {
    if (keys < 1 || ratePerS < 1) {
      throw new IllegalArgumentException("keys: " + keys + ", rate: " + ratePerS);
    }
  }

  /**
   * H (few hot figures) or W (many).
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static Workload named(String name, long seed) {
    return switch (name) {
      case "H" -> new Workload(name, FORCES, RATE_PER_S, seed);
      case "W" -> new Workload(name, WIDE, RATE_PER_S, seed);
      default -> throw new IllegalArgumentException("workload " + name + " is none of " + NAMES);
    };
  }
}
