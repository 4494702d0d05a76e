package org.pledgewatch.domain.pattern;

/**
 * The exact binomial distribution, without approximation by a normal one, which would find too much
 * where there are few. Stateless.
 */
final class Binomial {
  private Binomial() {}

  /**
   * How probable it is that of so many trials at least so many hit, each with the same chance: the
   * one-sided exact binomial test.
   *
   * @param chance of one trial, above 0 and below 1
   */
  static double atLeast(long hits, long trials, double chance) {
    if (hits < 0 || hits > trials || !(chance > 0 && chance < 1)) {
      throw new IllegalArgumentException(hits + " of " + trials + " at " + chance);
    }
    if (hits == 0) {
      return 1;
    }
    // Summed away from the mean, where each term is smaller than the one before.
    return hits > trials * chance
        ? upwards(hits, trials, chance)
        : Math.max(0, 1 - upwards(trials - hits + 1, trials, 1 - chance));
  }

  private static double upwards(long from, long trials, double chance) {
    double odds = chance / (1 - chance);
    double term = Math.exp(logTerm(from, trials, chance));
    double sum = 0;
    for (long hits = from; hits <= trials && term > sum * Math.ulp(1.0); hits++) {
      sum += term;
      term *= odds * (trials - hits) / (hits + 1);
    }
    return Math.min(1, sum);
  }

  private static double logTerm(long hits, long trials, double chance) {
    double log = hits * Math.log(chance) + (trials - hits) * Math.log1p(-chance);
    long fewer = Math.min(hits, trials - hits);
    for (long i = 1; i <= fewer; i++) {
      log += Math.log((double) (trials - fewer + i) / i);
    }
    return log;
  }
}
