package org.pledgewatch.bench.ingest;

/**
 * How long a trial takes. Immutable.
 *
 * @param bareSettleS CPU time of a bare server before the first mark: until then its code is
 *     compiled
 * @param gatewaySettleS the same of the gateway, which has more of it
 * @param measureS CPU time of the server between the marks
 * @param wallSMax whoever does not use so much in this time is measured as it is
 */
record Pace(double bareSettleS, double gatewaySettleS, double measureS, double wallSMax) {
  static final Pace QUICK = new Pace(10, 40, 5, 90);
  static final Pace FULL = new Pace(20, 100, 10, 240);

  double settleS(Contestant contestant) {
    return contestant.isGateway() ? gatewaySettleS : bareSettleS;
  }
}
