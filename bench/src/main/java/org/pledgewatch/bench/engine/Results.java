package org.pledgewatch.bench.engine;

import java.util.List;
import java.util.Optional;
import org.pledgewatch.bench.report.Range;

/** What came of all trials: medians, and ratios round by round. Immutable. */
record Results(List<Sample> samples) {
  Results {
    samples = List.copyOf(samples);
  }

  /** One contestant on one workload and spec. */
  record Cell(String contestant, String workload, String spec) {
    Cell ours() {
      return new Cell(Contestants.OURS, workload, spec);
    }
  }

  /** All that were tried, in order of their first trial. */
  List<Cell> cells() {
    return samples.stream().map(Results::cell).distinct().toList();
  }

  private static Cell cell(Sample sample) {
    return new Cell(sample.contestant(), sample.workload(), sample.spec());
  }

  private List<Sample> of(Cell cell) {
    return samples.stream().filter(sample -> cell(sample).equals(cell)).toList();
  }

  /** How it failed or did not finish, if it did. */
  Optional<Outcome> untimed(Cell cell) {
    return of(cell).stream()
        .map(Sample::outcome)
        .filter(outcome -> !(outcome instanceof Outcome.Timed))
        .findFirst();
  }

  /** Events per CPU-second; nothing if it was not timed in every round. */
  Optional<Range> callsPerCpuS(Cell cell) {
    List<Double> values =
        of(cell).stream()
            .map(Sample::outcome)
            .filter(Outcome.Timed.class::isInstance)
            .map(outcome -> ((Outcome.Timed) outcome).callsPerCpuS())
            .toList();
    return values.isEmpty() || untimed(cell).isPresent()
        ? Optional.empty()
        : Optional.of(Range.of(values));
  }

  /** Rows said for each event taken. */
  Optional<Range> rowsPerCall(Cell cell) {
    List<Double> values =
        of(cell).stream()
            .map(Sample::outcome)
            .filter(Outcome.Timed.class::isInstance)
            .map(outcome -> (Outcome.Timed) outcome)
            .map(timed -> (double) timed.rows() / timed.calls())
            .toList();
    return values.isEmpty() ? Optional.empty() : Optional.of(Range.of(values));
  }

  /** How many times as many events ours takes with the same CPU time, round by round. */
  Optional<Range> oursOver(Cell cell) {
    if (callsPerCpuS(cell).isEmpty() || callsPerCpuS(cell.ours()).isEmpty()) {
      return Optional.empty();
    }
    List<Double> ratios =
        of(cell).stream()
            .map(sample -> perCpuS(cell.ours(), sample.round()) / perCpuS(cell, sample.round()))
            .toList();
    return Optional.of(Range.of(ratios));
  }

  private double perCpuS(Cell cell, int round) {
    return of(cell).stream()
        .filter(sample -> sample.round() == round)
        .map(sample -> ((Outcome.Timed) sample.outcome()).callsPerCpuS())
        .findFirst()
        .orElseThrow();
  }
}
