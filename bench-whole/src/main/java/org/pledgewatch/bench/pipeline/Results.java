package org.pledgewatch.bench.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pledgewatch.bench.report.Bars;
import org.pledgewatch.bench.report.Range;
import org.pledgewatch.bench.report.Table;

/** What came of all trials: medians, and shares of the limit round by round. Immutable. */
record Results(List<Sample> samples) {
  private static final String NONE = "–";
  private static final double PERCENT = 100;

  Results {
    samples = List.copyOf(samples);
  }

  /** Events per CPU-second; nothing where a round failed. */
  Optional<Range> speed(Log log, Stage stage) {
    List<Sample> its = of(log, stage);
    return its.isEmpty() || its.stream().anyMatch(sample -> sample.timed() == null)
        ? Optional.empty()
        : Optional.of(
            Range.of(its.stream().map(sample -> sample.timed().eventsPerCpuS()).toList()));
  }

  /** Figures said for each event. */
  Optional<Range> rowsPerEvent(Log log, Stage stage) {
    return speed(log, stage)
        .map(
            any ->
                Range.of(
                    of(log, stage).stream().map(sample -> sample.timed().rowsPerEvent()).toList()));
  }

  /** Of what reading alone takes with the same CPU time, in percent, round by round. */
  Optional<Range> share(Log log, Stage stage) {
    if (speed(log, stage).isEmpty() || speed(log, Stage.LIMIT).isEmpty()) {
      return Optional.empty();
    }
    List<Double> shares =
        of(log, stage).stream()
            .map(sample -> PERCENT * perCpuS(sample) / perCpuS(limit(log, sample.round())))
            .toList();
    return Optional.of(Range.of(shares));
  }

  private static double perCpuS(Sample sample) {
    return sample.timed().eventsPerCpuS();
  }

  private Sample limit(Log log, int round) {
    return of(log, Stage.LIMIT).stream()
        .filter(sample -> sample.round() == round)
        .findFirst()
        .orElseThrow();
  }

  private List<Sample> of(Log log, Stage stage) {
    return samples.stream()
        .filter(
            sample ->
                sample.workload().equals(log.workload())
                    && sample.windows() == log.windows()
                    && sample.stage() == stage)
        .toList();
  }

  Table table(List<Log> logs) {
    List<List<String>> rows = new ArrayList<>();
    for (Log log : logs) {
      for (Stage stage : log.stages()) {
        rows.add(row(log, stage));
      }
    }
    return new Table(
        List.of(
            "events",
            "windows",
            "what",
            "events per CPU-second",
            "range",
            "figures per event",
            "share of the limit",
            "range of that",
            "goal"),
        rows);
  }

  private List<String> row(Log log, Stage stage) {
    Optional<Range> speed = speed(log, stage);
    Optional<Range> share = stage == Stage.LIMIT ? Optional.empty() : share(log, stage);
    Optional<Range> rows = stage == Stage.LIMIT ? Optional.empty() : rowsPerEvent(log, stage);
    return List.of(
        log.workload(),
        log.windowsTitle(),
        stage.title(),
        speed.map(spread -> spread.median("%,.0f")).orElseGet(() -> failure(log, stage)),
        speed.map(spread -> spread.range("%,.0f")).orElse(NONE),
        rows.map(spread -> spread.median("%,.2f")).orElse(NONE),
        share.map(spread -> spread.median("%.0f %%")).orElse(NONE),
        share.map(spread -> spread.range("%.0f")).orElse(NONE),
        stage == Stage.FIGURES ? goal(log) : NONE);
  }

  private String failure(Log log, Stage stage) {
    return of(log, stage).stream()
        .filter(sample -> sample.failure() != null)
        .map(Sample::failure)
        .findFirst()
        .orElse(NONE);
  }

  private static String goal(Log log) {
    int percent = log.workload().equals("W") ? 35 : log.windows() == WindowSet.S1 ? 55 : 50;
    return String.format(Locale.ROOT, "%d %%", percent);
  }

  Bars bars(List<Log> logs) {
    List<Bars.Bar> bars = new ArrayList<>();
    for (Log log : logs) {
      for (Stage stage : log.stages()) {
        String label =
            log.isSimulated()
                ? stage.title()
                : log.workload() + " " + log.windows() + " " + stage.title();
        bars.add(
            speed(log, stage)
                .map(
                    speed ->
                        new Bars.Bar(
                            label,
                            speed.median(),
                            speed.low(),
                            speed.high(),
                            speed.median("%,.0f")))
                .orElseGet(() -> new Bars.Bar(label, 0, 0, 0, "was not timed")));
      }
    }
    return new Bars("From Kafka", "events per CPU-second", bars);
  }
}
