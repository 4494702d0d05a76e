package org.pledgewatch.bench.fanout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.bench.report.Bars;
import org.pledgewatch.bench.report.Range;
import org.pledgewatch.bench.report.Readings;
import org.pledgewatch.bench.report.Table;
import org.pledgewatch.bench.report.Words;

/** Results as a table and a picture. */
final class FanoutReport {
  static final String SUBJECT = "dashboard";

  private static final double GOAL = 1.1;

  private final Readings readings;

  FanoutReport(Readings readings) {
    this.readings = readings;
  }

  List<String> markdown() {
    List<List<String>> rows = new ArrayList<>();
    for (Scenario scenario : Scenario.values()) {
      if (of(scenario, FanoutTrial.P99_MS).isPresent()) {
        rows.add(
            List.of(
                scenario.title(),
                median(scenario, FanoutTrial.P50_MS),
                median(scenario, FanoutTrial.P99_MS),
                Words.range(of(scenario, FanoutTrial.P99_MS), Words::number),
                median(scenario, FanoutTrial.MAX_MS),
                median(scenario, FanoutTrial.RECEIPTS_PER_S),
                median(scenario, FanoutTrial.CPU),
                median(scenario, FanoutTrial.HELD_MB),
                median(scenario, FanoutTrial.BEHIND)));
      }
    }
    Table table =
        new Table(
            List.of(
                "readers",
                "p50 ms",
                "p99 ms",
                "range",
                "max ms",
                "receipts/s",
                "dashboard's cores",
                "dashboard holds MB",
                "behind"),
            rows);
    Optional<Range> ratio =
        readings.ratioOfLoads(
            SUBJECT, Scenario.TENTH_SLOW.id(), Scenario.ALL_READ.id(), FanoutTrial.P99_MS);
    return List.of(
        table.markdown(),
        "From when a change was to be sent to the topic of measures until each who reads had it."
            + " Others' p99 with slow readers beside them is "
            + Words.median(ratio, Words::number)
            + "× ("
            + Words.range(ratio, Words::number)
            + ") what it is without; goal: at most "
            + Words.number(GOAL)
            + "×. All readers, slow ones included, ended on the newest figures.");
  }

  Map<String, Bars> pictures() {
    List<Bars.Bar> bars = new ArrayList<>();
    for (Scenario scenario : Scenario.values()) {
      for (String value : List.of(FanoutTrial.P50_MS, FanoutTrial.P99_MS)) {
        of(scenario, value)
            .ifPresent(
                range ->
                    bars.add(
                        new Bars.Bar(
                            scenario.title() + ", " + value,
                            range.median(),
                            range.low(),
                            range.high(),
                            Words.number(range.median()) + " ms")));
      }
    }
    return Map.of("fanout", new Bars("From the topic to open pages", "ms", bars));
  }

  private String median(Scenario scenario, String value) {
    return Words.median(of(scenario, value), Words::number);
  }

  private Optional<Range> of(Scenario scenario, String value) {
    return readings.of(SUBJECT, scenario.id(), value);
  }
}
