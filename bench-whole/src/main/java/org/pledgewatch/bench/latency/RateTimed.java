package org.pledgewatch.bench.latency;

import org.HdrHistogram.Histogram;
import org.pledgewatch.bench.load.Probes;
import org.pledgewatch.bench.load.Rig;

/**
 * What was measured at one rate. Times in milliseconds, from when a request was due. Immutable.
 *
 * @param positionsPerS how many were due in a second, beside calls and probes
 * @param acceptedPerS events that the gateway acknowledged in a second, of all kinds
 * @param failed requests that were refused, lost, or not sent
 * @param probes calls that were looked for
 * @param unseen those that no figure had in the end
 * @param finalUnseen those that no final figure had
 * @param behindMs how far the figures were behind at the end of the load
 */
record RateTimed(
    int round,
    int positionsPerS,
    double acceptedPerS,
    long failed,
    long probes,
    long unseen,
    double firstP50Ms,
    double firstP99Ms,
    long finalUnseen,
    double finalP50Ms,
    double finalP99Ms,
    long behindMs) {
  private static final double US_PER_MS = 1_000;
  private static final int HALF = 50;
  private static final int MOST = 99;

  static RateTimed of(
      int round,
      int positionsPerS,
      double acceptedPerS,
      long failed,
      Probes.Found first,
      Probes.Found last,
      long behindMs) {
    return new RateTimed(
        round,
        positionsPerS,
        acceptedPerS,
        failed,
        first.us().getTotalCount(),
        first.unseen(),
        ms(first.us(), HALF),
        ms(first.us(), MOST),
        last.unseen(),
        ms(last.us(), HALF),
        ms(last.us(), MOST),
        behindMs);
  }

  private static double ms(Histogram us, int percentile) {
    return us.getValueAtPercentile(percentile) / US_PER_MS;
  }

  boolean isSustained() {
    return failed == 0 && behindMs <= Rig.BEHIND_MS_MAX;
  }
}
