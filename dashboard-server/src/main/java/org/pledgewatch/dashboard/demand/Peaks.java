package org.pledgewatch.dashboard.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds peaks: quarters on end that are each above the usual p90, and together so far above the
 * usual p50 that it is hardly chance, counts scattering by the root of what is expected.
 */
final class Peaks {
  static final int QUARTERS_MIN = 2;
  static final int WEEKS_MIN = 3;

  /** How many roots of the expected count, and how many at least. */
  static final double ROOTS_MIN = 3;

  static final double EXCESS_MIN = 3;

  private final List<Peak> found = new ArrayList<>();
  private final List<Above> run = new ArrayList<>();

  private record Above(Day.Quarter quarter, long count, Band usual) {}

  private Peaks() {}

  /** In the order of time; of the days of a week as far as they are known. */
  static List<Peak> of(Week week, long untilMs) {
    Peaks peaks = new Peaks();
    for (int day = 0; day < Week.DAYS; day++) {
      for (Day.Quarter quarter : week.days().get(day).quarters()) {
        peaks.take(quarter, week.usualQuarter(day, quarter.ofDay()), untilMs);
      }
    }
    peaks.end(untilMs);
    return peaks.found;
  }

  private void take(Day.Quarter quarter, Optional<Band> usual, long untilMs) {
    boolean isKnown = quarter.count().isPresent() && usual.isPresent();
    if (isKnown
        && usual.get().weeks() >= WEEKS_MIN
        && quarter.count().getAsLong() > usual.get().p90()) {
      run.add(new Above(quarter, quarter.count().getAsLong(), usual.get()));
    } else {
      end(untilMs);
    }
  }

  private void end(long untilMs) {
    long count = run.stream().mapToLong(Above::count).sum();
    double expected = run.stream().mapToDouble(above -> above.usual().p50()).sum();
    double excess = count - expected;
    if (run.size() >= QUARTERS_MIN
        && excess >= EXCESS_MIN
        && excess >= ROOTS_MIN * Math.sqrt(expected)) {
      long toMs = run.get(run.size() - 1).quarter().toMs();
      found.add(
          new Peak(
              run.get(0).quarter().fromMs(),
              toMs,
              count,
              run.stream().mapToLong(Above::count).max().orElseThrow(),
              run.stream().mapToDouble(above -> above.usual().p10()).average().orElseThrow(),
              run.stream().mapToDouble(above -> above.usual().p90()).average().orElseThrow(),
              toMs == untilMs));
    }
    run.clear();
  }
}
