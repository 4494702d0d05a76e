package org.pledgewatch.bench.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.pledgewatch.bench.engine.Slope.Point;
import org.pledgewatch.bench.report.Table;
import org.pledgewatch.bench.workload.Phases;
import org.pledgewatch.bench.workload.Workload;

/** How ours grows: with the length of a window, and with the number of keys. */
final class Growth {
  private static final List<Duration> LENGTHS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofHours(24));
  private static final List<Integer> KEYS = List.of(100, 316, 1_000, 3_162, 10_000);
  private static final int LENGTH_KEYS = 43;

  /** So few that a day of them fits; the same before and after the first mark. */
  private static final int LENGTH_RATE_PER_S = 100;

  private static final int US_PER_S = 1_000_000;

  private final Plan plan;
  private final TrialProcess process;
  private final Consumer<String> progress;

  Growth(Plan plan, TrialProcess process, Consumer<String> progress) {
    this.plan = plan;
    this.process = process;
    this.progress = progress;
  }

  /**
   * What was found.
   *
   * @param slopes in words
   */
  record Found(Table table, List<String> slopes) {}

  Found run() throws Exception {
    List<List<String>> rows = new ArrayList<>();
    List<Point> byLength = new ArrayList<>();
    for (Duration length : LENGTHS) {
      Workload workload = new Workload("L", LENGTH_KEYS, LENGTH_RATE_PER_S, plan.seed());
      Outcome outcome = outcome(workload, length.toString(), length.toMillis());
      rows.add(row("window " + length.toString().substring(2), workload, outcome));
      add(byLength, (double) length.toSeconds(), outcome);
    }
    List<Point> byKeys = new ArrayList<>();
    for (int keys : KEYS) {
      Workload workload = new Workload("K", keys, Workload.RATE_PER_S, plan.seed());
      Outcome outcome = outcome(workload, Spec.S3.name(), Spec.S3.longestMs());
      rows.add(row(keys + " keys, windows S3", workload, outcome));
      add(byKeys, keys, outcome);
    }
    return new Found(
        new Table(
            List.of("what", "µs of CPU per event", "heap", "heap per key", "heap per event fed"),
            rows),
        List.of(
            words("time per event against the window's length, 1 m to 24 h", byLength),
            words("time per event against keys, 100 to 10,000", byKeys)));
  }

  private Outcome outcome(Workload workload, String spec, long longestMs) throws Exception {
    Phases phases =
        Phases.of(workload, longestMs, Long.MAX_VALUE, plan.settleMs(), plan.measureMs());
    Outcome outcome = process.run(new Trial(Contestants.OURS, workload, spec, phases));
    progress.accept("growth  " + workload.keys() + " keys, " + spec + "  " + Words.of(outcome));
    return outcome;
  }

  private static void add(List<Point> points, double x, Outcome outcome) {
    if (outcome instanceof Outcome.Timed timed) {
      points.add(new Point(x, timed.cpuS() / timed.calls()));
    }
  }

  private static List<String> row(String what, Workload workload, Outcome outcome) {
    if (outcome instanceof Outcome.Timed timed) {
      return List.of(
          what,
          format("%.2f", timed.cpuS() * US_PER_S / timed.calls()),
          format("%,d KB", timed.heapBytes() / 1_024),
          format("%,d B", timed.heapBytes() / workload.keys()),
          format("%.1f B", (double) timed.heapBytes() / timed.feedCalls()));
    }
    return List.of(what, Words.of(outcome), "–", "–", "–");
  }

  private static String words(String what, List<Point> points) {
    return points.size() < 2
        ? what + ": not enough was timed"
        : format("%s: slope %.3f on log-log axes", what, Slope.of(points));
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
