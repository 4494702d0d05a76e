package org.pledgewatch.bench.ingest;

/**
 * How long a trial takes. Immutable.
 *
 * @param settleS CPU time of the server before the first mark: until then its code is compiled
 * @param measureS CPU time of the server between the marks
 * @param wallSMax whoever does not use so much in this time is measured as it is
 */
record Pace(double settleS, double measureS, double wallSMax) {
  static final Pace QUICK = new Pace(20, 5, 60);
  static final Pace FULL = new Pace(150, 10, 300);
}
