package org.pledgewatch.domain.alert;

/**
 * What a goal allows to be broken, and how fast that is used up. A goal of 90 % allows one breach
 * in ten; a burn of 1 uses exactly that. The greatest burn there can be, when all is broken, is 1 /
 * (1 − goal): 10 at a goal of 90 %, so that a fixed factor like 14.4, which suits goals near 100 %,
 * would never be reached there. Immutable.
 *
 * @param goal the share to be kept, above 0 and below 1: a goal of 1 allows nothing, and nothing
 *     has no rate of use
 */
public record Allowance(double goal) {
  public Allowance {
    if (!has(goal)) {
      throw new IllegalArgumentException("goal: " + goal + " (above 0 and below 1)");
    }
  }

  /** Whether a goal leaves an allowance at all. */
  public static boolean has(double goal) {
    return goal > 0 && goal < 1;
  }

  /** The share that may be broken. */
  double share() {
    return 1 - goal;
  }

  /** How fast the allowance is used: 0 with nothing broken, 1 at the goal exactly. */
  public double burn(Decided decided) {
    return decided.brokenShare() / share();
  }

  /** The burn when all is broken. */
  public double burnMax() {
    return 1 / share();
  }

  /**
   * How surely more is broken than the goal allows, as the exponent e of the bound exp(−e) on the
   * chance that as many would be broken if each were kept with the goal's chance (the Chernoff
   * bound of a binomial tail: the count times the divergence of the two shares). 0 where no more is
   * broken than allowed.
   */
  public double evidence(Decided decided) {
    double broken = decided.brokenShare();
    if (broken <= share()) {
      return 0;
    }
    double kept = 1 - broken;
    double divergence =
        broken * Math.log(broken / share()) + (kept == 0 ? 0 : kept * Math.log(kept / goal));
    return decided.count() * divergence;
  }
}
