package org.pledgewatch.dashboard;

import java.time.Duration;
import java.util.Set;
import org.pledgewatch.domain.figure.Measures;

/**
 * Which figures, at which time. Every name in it is safe to stand in a query as it is; the parts of
 * its scope are not.
 *
 * @param window {@link SeriesQuery#NOW} for levels right now
 * @param parts whether the figures of the scope's parts are wanted as well
 * @param atMs rows later than this are left out
 */
record FiguresQuery(
    String run, String measure, String window, Scope scope, boolean parts, long atMs) {
  /** Some 150 neighbourhoods with 120 figures each. */
  static final int FIGURES_MAX = 20_000;

  /** Contacts are remembered for 90 days: no figure stands unchanged and above 0 for longer. */
  static final Duration LOOKS_BACK = Duration.ofDays(92);

  /** Windows that move each few seconds have more rows than can be looked through that far back. */
  static final Duration LOOKS_BACK_SHORT = Duration.ofDays(2);

  private static final Set<String> LONG_WINDOWS = Set.of("SHIFT", "DAY", "P1D", "P28D", "MONTH");

  FiguresQuery {
    Subscription.requireRun(run);
    if (measure == null || Measures.named(measure).isEmpty()) {
      throw new IllegalArgumentException("measure: \"" + measure + "\" (for instance promise)");
    }
    Subscription.requireWindow(window);
  }

  /** Rows at this time and before are not looked at. */
  long fromMs() {
    Duration back = LONG_WINDOWS.contains(window) ? LOOKS_BACK : LOOKS_BACK_SHORT;
    return atMs - back.toMillis();
  }
}
