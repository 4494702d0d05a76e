package org.pledgewatch.bench.latency;

import java.util.List;

/**
 * At which rates, and how long.
 *
 * @param ratesPerS positions in a second, at each of which latency is measured
 * @param warmS load before it is measured, at least
 * @param searchPerS rates that are tried one after another until one is not sustained; none for no
 *     search
 * @param searchS how long each is tried
 */
record Pace(
    List<Integer> ratesPerS,
    int rounds,
    int warmS,
    int measureS,
    List<Integer> searchPerS,
    int searchS) {
  private static final List<Integer> RATES = List.of(1_000, 5_000, 26_000);

  static final Pace FULL =
      new Pace(
          RATES,
          3,
          40,
          60,
          List.of(1_000, 2_000, 3_000, 4_000, 6_000, 8_000, 12_000, 16_000, 20_000, 26_000, 34_000),
          20);

  static final Pace QUICK =
      new Pace(RATES, 1, 20, 20, List.of(1_000, 2_000, 4_000, 8_000, 16_000, 26_000), 10);
}
