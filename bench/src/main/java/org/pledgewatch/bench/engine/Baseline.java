package org.pledgewatch.bench.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pledgewatch.bench.engine.Results.Cell;
import org.pledgewatch.bench.report.Range;
import org.pledgewatch.bench.report.Table;

/** How much faster or slower all that both runs timed is than in a stored run. */
final class Baseline {
  private Baseline() {}

  static Table compare(Results now, Results then) {
    List<List<String>> rows = new ArrayList<>();
    for (Cell cell : now.cells()) {
      Optional<Range> speed = now.callsPerCpuS(cell);
      Optional<Range> before = then.callsPerCpuS(cell);
      if (speed.isPresent() && before.isPresent()) {
        double ratio = speed.get().median() / before.get().median();
        rows.add(
            List.of(
                cell.workload(),
                cell.spec(),
                cell.contestant(),
                whole(before.get().median()),
                whole(speed.get().median()),
                String.format(Locale.ROOT, "%.2f", ratio)));
      }
    }
    return new Table(
        List.of("workload", "windows", "contestant", "stored run", "this run", "ratio"), rows);
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }
}
