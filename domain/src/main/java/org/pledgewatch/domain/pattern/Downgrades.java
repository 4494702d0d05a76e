package org.pledgewatch.domain.pattern;

import java.util.List;

/**
 * How much of its time had passed when a promise became void because its incident was regraded to
 * no higher grade: counts in tenths of the time between opening and deadline. Immutable.
 *
 * <p>The test: were downgrades spread evenly over the time, a tenth would be in the last tenth. In
 * truth most come early, when a case is understood, and late ones only where nobody has come yet;
 * so the test errs towards silence.
 *
 * @param tenths the last one ends with the deadline
 * @param firstMs the earliest deadline among them
 * @param lastMs the latest one
 */
public record Downgrades(String promise, List<Long> tenths, long firstMs, long lastMs) {
  public static final int PARTS = 10;

  /** How many downgrades are enough to judge by. */
  public static final long TRIALS_MIN = 20;

  public Downgrades {
    tenths = List.copyOf(tenths);
    if (tenths.size() != PARTS) {
      throw new IllegalArgumentException("tenths: " + tenths.size());
    }
  }

  /** All of them. */
  public long count() {
    return tenths.stream().mapToLong(Long::longValue).sum();
  }

  /** What is in the last tenth, of all. */
  public Excess excess() {
    return new Excess(tenths.get(PARTS - 1), count(), 1.0 / PARTS, TRIALS_MIN);
  }
}
