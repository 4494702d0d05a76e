package org.pledgewatch.domain.alert;

import java.time.Duration;

/**
 * Over which two windows a burn is looked at, and how great it must be in both: the longer one says
 * that it matters, the shorter one that it still goes on. Immutable.
 *
 * <p>The factor comes out of the goal. To use the share {@code spends} of four weeks' allowance
 * within the longer window takes a burn of {@code spends} · 28 d / {@code longer}: 13.4 for a
 * fiftieth in an hour, whatever the goal. Where the goal leaves no room for that (at 90 % the
 * greatest burn is 10) the factor is instead the part {@code reach} of the way from 1, the goal
 * just kept, to the greatest burn. The smaller of the two holds. So it always lies above 1: nothing
 * is said while the goal is kept; and below the greatest: it can be said at every goal.
 *
 * @param name for ids and people
 * @param urgency of what is found
 * @param longer the longer window's name, as figures have it
 * @param length the longer window's length
 * @param shorter the shorter window's name
 * @param spends the share of four weeks' allowance, above 0, that must be at stake; with {@code
 *     length} it must make a burn above 1
 * @param reach above 0 and below 1
 * @param calm the part of the way from a burn of 1 to the factor below which the shorter window
 *     must fall, and stay for {@code clearAfter}, before the alert is over; above 0 and below 1
 * @param longerMin cases that the longer window must have at least
 * @param shorterMin cases that the shorter window must have at least
 */
public record BurnWindows(
    String name,
    Urgency urgency,
    String longer,
    Duration length,
    String shorter,
    double spends,
    double reach,
    double calm,
    int longerMin,
    int shorterMin,
    Duration clearAfter) {
  static final Duration PERIOD = Duration.ofDays(28);

  /** Much is broken, and now: at a goal of 90 %, 63 % or less kept in the last hour. */
  public static final BurnWindows FAST =
      new BurnWindows(
          "fast",
          Urgency.URGENT,
          "PT1H",
          Duration.ofHours(1),
          "PT5M",
          0.02,
          0.3,
          0.5,
          10,
          3,
          Duration.ofMinutes(2));

  /** Too much for too long: at a goal of 90 %, 81 % or less kept in the last 24 hours. */
  public static final BurnWindows SLOW =
      new BurnWindows(
          "slow",
          Urgency.WARNING,
          "P1D",
          Duration.ofDays(1),
          "PT1H",
          0.1,
          0.1,
          0.5,
          30,
          5,
          Duration.ofMinutes(15));

  public BurnWindows {
    requirePart("reach", reach);
    requirePart("calm", calm);
    if (!(spends * PERIOD.toMillis() / length.toMillis() > 1)) {
      throw new IllegalArgumentException(
          "spends: " + spends + " (too little within " + longer + ")");
    }
    if (longerMin < 1 || shorterMin < 1) {
      throw new IllegalArgumentException("min: " + longerMin + ", " + shorterMin + " (1 or more)");
    }
    if (clearAfter.isNegative()) {
      throw new IllegalArgumentException("clearAfter: " + clearAfter);
    }
  }

  /** The burn that both windows must reach. */
  public double firesAt(Allowance allowance) {
    double spending = spends * PERIOD.toMillis() / length.toMillis();
    return Math.min(spending, 1 + reach * (allowance.burnMax() - 1));
  }

  /** The burn below which the shorter window is calm. */
  public double calmBelow(Allowance allowance) {
    return 1 + calm * (firesAt(allowance) - 1);
  }

  private static void requirePart(String name, double part) {
    if (!(part > 0 && part < 1)) {
      throw new IllegalArgumentException(name + ": " + part + " (above 0 and below 1)");
    }
  }
}
