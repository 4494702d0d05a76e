package org.pledgewatch.bench.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pledgewatch.bench.engine.Results.Cell;
import org.pledgewatch.bench.report.Bars;
import org.pledgewatch.bench.report.Range;
import org.pledgewatch.bench.report.Table;

/** Results as a table and as pictures. */
final class ResultsTable {
  private static final String NONE = "–";

  private ResultsTable() {}

  /** In the order of workloads, specs and contestants. */
  static Table of(Results results, List<String> workloads, List<String> specs) {
    List<List<String>> rows = new ArrayList<>();
    for (String workload : workloads) {
      for (String spec : specs) {
        for (Contestant contestant : Contestants.ALL) {
          Cell cell = new Cell(contestant.name(), workload, spec);
          if (results.cells().contains(cell)) {
            rows.add(row(results, contestant, cell));
          }
        }
      }
    }
    return new Table(
        List.of(
            "workload",
            "windows",
            "contestant",
            "events per CPU-second",
            "range",
            "rows per event",
            "ours is",
            "range of that"),
        rows);
  }

  private static List<String> row(Results results, Contestant contestant, Cell cell) {
    Optional<Range> speed = results.callsPerCpuS(cell);
    Optional<Range> ratio = results.oursOver(cell);
    return List.of(
        cell.workload(),
        cell.spec(),
        contestant.title(),
        speed
            .map(range -> format("%,.0f", range.median()))
            .orElseGet(() -> results.untimed(cell).map(Words::of).orElse(NONE)),
        speed.map(range -> format("%,.0f to %,.0f", range.low(), range.high())).orElse(NONE),
        results.rowsPerCall(cell).map(range -> format("%.3f", range.median())).orElse(NONE),
        ratio.map(range -> times(range.median())).orElse(NONE),
        ratio.map(range -> times(range.low()) + " to " + times(range.high())).orElse(NONE));
  }

  static String times(double ratio) {
    return ratio >= 100 ? format("%,.0f×", ratio) : format("%.2f×", ratio);
  }

  /** One picture for a workload and spec. */
  static Bars bars(Results results, String workload, String spec) {
    List<Bars.Bar> bars = new ArrayList<>();
    for (Contestant contestant : Contestants.ALL) {
      Cell cell = new Cell(contestant.name(), workload, spec);
      if (results.cells().contains(cell)) {
        bars.add(bar(results, contestant, cell));
      }
    }
    return new Bars("Workload " + workload + ", windows " + spec, "events per CPU-second", bars);
  }

  private static Bars.Bar bar(Results results, Contestant contestant, Cell cell) {
    return results
        .callsPerCpuS(cell)
        .map(
            range ->
                new Bars.Bar(
                    contestant.title(),
                    range.median(),
                    range.low(),
                    range.high(),
                    format("%,.0f", range.median())))
        .orElseGet(() -> new Bars.Bar(contestant.title(), 0, 0, 0, "did not finish"));
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
