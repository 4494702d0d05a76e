package org.pledgewatch.domain.pattern;

/**
 * Whether there are more than an even spread brings, by a one-sided exact binomial test. Immutable.
 *
 * @param observed how many there are
 * @param trials among how many
 * @param chance of each to be there, were the spread even
 * @param trialsMin with fewer nothing is said
 */
public record Excess(long observed, long trials, double chance, long trialsMin) {
  /** How often chance alone may raise a finding, over all tests made at once. */
  public static final double LEVEL = 0.01;

  /** Less than this many times the even share is not worth anybody's time, however sure it is. */
  public static final double TIMES_MIN = 1.5;

  public Excess {
    if (observed < 0 || observed > trials || !(chance > 0 && chance < 1)) {
      throw new IllegalArgumentException(observed + " of " + trials + " at " + chance);
    }
  }

  /** How many an even spread brings. */
  public double even() {
    return trials * chance;
  }

  /** How probable it is to find so many or more where the spread is even. */
  public double probability() {
    return Binomial.atLeast(observed, trials, chance);
  }

  /** Whether there is enough to judge by. */
  public boolean isEnough() {
    return trials >= trialsMin;
  }

  /**
   * The verdict where several tests are made: the level is shared among them (Bonferroni), so that
   * many tests find no more by chance than one would.
   *
   * @param tests made at once, of those with enough to judge by
   */
  public Verdict verdict(int tests) {
    if (!isEnough()) {
      return Verdict.TOO_FEW;
    }
    boolean isMuch = observed >= TIMES_MIN * even();
    return isMuch && probability() < LEVEL / Math.max(1, tests)
        ? Verdict.WORTH_A_LOOK
        : Verdict.ORDINARY;
  }
}
