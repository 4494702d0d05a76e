package org.pledgewatch.domain.pattern;

import java.util.List;

/**
 * When a promise was fulfilled, around its target: counts in equally long stretches of time.
 * Immutable.
 *
 * <p>The test: in a smooth spread the middle one of three neighbouring stretches holds about the
 * mean of the other two, whether many come early or late; so of all in the three a third is in the
 * middle one. It asks whether the last stretch before the target, the stretch before that, and the
 * first one after the target are so. A spread that falls off as response times do has less in the
 * middle, never more, so the test errs towards silence. It is the idea of the density test at a
 * cutoff (J. McCrary, "Manipulation of the running variable in the regression discontinuity
 * design", Journal of Econometrics 142, 2008) with exact binomial counts in windows at the cutoff
 * instead of a fitted curve (M. Cattaneo, M. Jansson, X. Ma, "Manipulation testing based on density
 * discontinuity", Stata Journal 18, 2018).
 *
 * @param targetMs from the clock's start to the deadline
 * @param stretchMs how long each stretch is
 * @param before the target, the nearest last
 * @param after the target, the nearest first
 * @param fulfilled how many there are, those further from the target included
 * @param firstMs the earliest deadline among them
 * @param lastMs the latest one
 */
public record Bunching(
    String promise,
    long targetMs,
    long stretchMs,
    List<Long> before,
    List<Long> after,
    long fulfilled,
    long firstMs,
    long lastMs) {
  /** Stretches on each side of the target. */
  public static final int SIDE = 5;

  /** How many in the three stretches around the target are enough to judge by. */
  public static final long TRIALS_MIN = 30;

  private static final int SHARE_OF_TARGET = 20;
  private static final long SECOND_MS = 1_000;
  private static final long MINUTE_MS = 60_000;
  private static final long IN_MINUTES_FROM_MS = 10 * MINUTE_MS;

  public Bunching {
    before = List.copyOf(before);
    after = List.copyOf(after);
    if (before.size() != SIDE || after.size() != SIDE) {
      throw new IllegalArgumentException("stretches: " + before.size() + ", " + after.size());
    }
  }

  /**
   * How long a stretch is: a twentieth of the target, rounded up to a whole second, and to a whole
   * minute from a target of ten minutes on, since many control rooms note whole minutes: in a
   * stretch of 45 seconds there would then be one or none, and every target would look odd.
   */
  public static long stretchMs(long targetMs) {
    long unitMs = targetMs >= IN_MINUTES_FROM_MS ? MINUTE_MS : SECOND_MS;
    long eachMs = SHARE_OF_TARGET * unitMs;
    return Math.max(1, (targetMs + eachMs - 1) / eachMs) * unitMs;
  }

  /** What is in the last stretch before the target, of all in the three around it. */
  public Excess excess() {
    long last = before.get(SIDE - 1);
    long three = last + before.get(SIDE - 2) + after.get(0);
    return new Excess(last, three, 1 / 3.0, TRIALS_MIN);
  }
}
