package org.pledgewatch.bench.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.bench.report.Bars;
import org.pledgewatch.bench.report.Range;
import org.pledgewatch.bench.report.Readings;
import org.pledgewatch.bench.report.Table;
import org.pledgewatch.bench.report.Words;

/** Results as tables and a picture. */
final class StoreReport {
  static final String SUBJECT = "questdb";

  private static final int GOAL_MS = 100;

  private final Readings readings;

  StoreReport(Readings readings) {
    this.readings = readings;
  }

  List<String> markdown() {
    List<List<String>> written = new ArrayList<>();
    for (String value :
        List.of(
            StoreTrial.WRITTEN_PER_S,
            StoreTrial.READABLE_PER_S,
            StoreTrial.WRITER_US,
            StoreTrial.STORE_US,
            StoreTrial.ROWS)) {
      Optional<Range> range = readings.of(SUBJECT, StoreTrial.WRITING, value);
      written.add(
          List.of(value, Words.median(range, Words::number), Words.range(range, Words::number)));
    }
    List<List<String>> asked = new ArrayList<>();
    for (Panel panel : Panel.values()) {
      Optional<Range> p99 = of(panel, StoreTrial.P99_MS);
      asked.add(
          List.of(
              panel.title(),
              Words.median(of(panel, StoreTrial.COLD_MS), Words::number),
              Words.median(of(panel, StoreTrial.P50_MS), Words::number),
              Words.median(p99, Words::number),
              Words.range(p99, Words::number)));
    }
    return List.of(
        new Table(List.of("figures written", "median", "range"), written).markdown(),
        new Table(List.of("28 days of", "cold ms", "p50 ms", "p99 ms", "range of that"), asked)
            .markdown(),
        "Asked for at the dashboard, as a page does. Goal: at most " + GOAL_MS + " ms.");
  }

  Map<String, Bars> pictures() {
    List<Bars.Bar> bars = new ArrayList<>();
    for (Panel panel : Panel.values()) {
      of(panel, StoreTrial.P99_MS)
          .ifPresent(
              range ->
                  bars.add(
                      new Bars.Bar(
                          panel.title(),
                          range.median(),
                          range.low(),
                          range.high(),
                          Words.number(range.median()) + " ms")));
    }
    return Map.of("store", new Bars("A chart of 28 days, p99", "ms", bars));
  }

  private Optional<Range> of(Panel panel, String value) {
    return readings.of(SUBJECT, panel.id(), value);
  }
}
