package org.pledgewatch.bench.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.pledgewatch.bench.recovery.Checkpoints.Checkpoint;
import org.pledgewatch.bench.report.Bars;
import org.pledgewatch.bench.report.Range;
import org.pledgewatch.bench.report.Table;

/** What came of all kills: medians and ranges. Immutable. */
record RecoveryResults(List<Kill> kills) {
  private static final String S = "%,.1f";
  private static final String MS = "%,.0f";
  private static final double MB = 1 << 20;

  RecoveryResults {
    kills = List.copyOf(kills);
  }

  private Range of(ToDoubleFunction<Kill> value) {
    return Range.of(kills.stream().map(kill -> value.applyAsDouble(kill)).toList());
  }

  private List<Checkpoint> checkpoints() {
    return kills.stream().flatMap(kill -> kill.checkpoints().stream()).toList();
  }

  private Range ofCheckpoints(ToDoubleFunction<Checkpoint> value) {
    return Range.of(checkpoints().stream().map(each -> value.applyAsDouble(each)).toList());
  }

  Table table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("from the kill until the process is up again, s", of(Kill::upS), S));
    rows.add(row("until figures on the pages are current again, s", of(Kill::currentS), S));
    rows.add(row("requests that the gateway did not take", of(Kill::failed), MS));
    if (!checkpoints().isEmpty()) {
      rows.add(row("a checkpoint, ms", ofCheckpoints(Checkpoint::durationMs), MS));
      rows.add(
          row("for which a step stands still, at most, ms", ofCheckpoints(Checkpoint::syncMs), MS));
      rows.add(row("its size, MB", ofCheckpoints(each -> each.bytes() / MB), S));
    }
    rows.add(row("figures compared with a replay without a kill", of(Kill::figures), MS));
    rows.add(row("of which differ", of(Kill::differing), MS));
    rows.add(row("figures that one of both alone has", of(Kill::alone), MS));
    return new Table(List.of("kill -9 of the stream jobs under load", "median", "range"), rows);
  }

  private static List<String> row(String what, Range spread, String format) {
    return List.of(what, spread.median(format), spread.range(format));
  }

  /** In one sentence. */
  String verdict() {
    long right = kills.stream().filter(Kill::isRight).count();
    return String.format(
        Locale.ROOT,
        "After %d of %d kills the figures were those of a replay without a kill; %d checkpoints.",
        right,
        kills.size(),
        checkpoints().size());
  }

  Bars bars() {
    return new Bars(
        "After kill -9 of the stream jobs",
        "s",
        List.of(
            bar("figures current again", of(Kill::currentS)),
            bar("process up again", of(Kill::upS))));
  }

  private static Bars.Bar bar(String what, Range s) {
    return new Bars.Bar(what, s.median(), s.low(), s.high(), s.median("%,.1f s"));
  }
}
