package org.pledgewatch.bench.engine;

import java.util.Locale;

/** Outcomes in words. */
final class Words {
  private Words() {}

  static String of(Outcome outcome) {
    if (outcome instanceof Outcome.Timed timed) {
      return String.format(
          Locale.ROOT,
          "%,.0f events per CPU-second (%,.0f a second), %,d rows",
          timed.callsPerCpuS(),
          timed.callsPerS(),
          timed.rows());
    }
    if (outcome instanceof Outcome.Unfinished unfinished) {
      return String.format(
          Locale.ROOT,
          "did not finish in %d s, at most %,.0f events/s",
          unfinished.limitS(),
          unfinished.callsPerCpuSMax());
    }
    return "failed: " + ((Outcome.Failed) outcome).why();
  }
}
