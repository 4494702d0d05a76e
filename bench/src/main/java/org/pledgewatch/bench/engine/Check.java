package org.pledgewatch.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pledgewatch.bench.workload.CallBlock;
import org.pledgewatch.bench.workload.Feed;
import org.pledgewatch.bench.workload.Phases;
import org.pledgewatch.bench.workload.Workload;

/**
 * Whether a contestant is right: every row of some keys against plain loops. Counts must be equal,
 * percentiles within 1 %. Whoever is wrong is not timed.
 */
final class Check {
  private static final Duration SHORT = Duration.ofSeconds(10);
  private static final Duration LONG = Duration.ofMinutes(1);

  /** Short windows, so that many become full and empty again in a moment. */
  static final Spec SPEC =
      new Spec("check", List.of(Length.of(SHORT), new Length(LONG, Duration.ofSeconds(5))));

  private static final int KEYS = 7;
  private static final int RATE_PER_S = 10;
  private static final int[] SAMPLED = {0, 3, KEYS - 1};
  private static final double WITHIN = 0.01;
  private static final long UNMEASURED_MS = Duration.ofHours(1).toMillis();

  /** Below this a percentile's bucket is a millisecond wide. */
  private static final double WITHIN_MS = 1;

  private final Workload workload;
  private final Phases phases;

  Check(long seed) {
    workload = new Workload("check", KEYS, RATE_PER_S, seed);
    phases = new Phases(LONG.toSeconds(), 1, 0, 0, Long.MAX_VALUE, UNMEASURED_MS);
  }

  /**
   * What is wrong, or nothing.
   *
   * @param folder for files of this check alone
   */
  Optional<String> complaint(Contestant contestant, Path folder) throws Exception {
    Path rows = Files.createDirectory(folder.resolve("rows"));
    boolean told = contestant.takesBack();
    long calls = new Feed(workload, phases, told).firstBlock();
    String tally = folder.resolve("tally").toString();
    contestant.run(new Job(workload, phases, SPEC, told, calls, tally, rows.toString()));
    return compare(read(rows), contestant.ranking());
  }

  /** A key and a window; of all its rows that of a time is the one that came last. */
  private record Line(int key, long lengthMs) {}

  private static Map<Line, NavigableMap<Long, WindowRow>> read(Path folder) throws IOException {
    Map<Line, NavigableMap<Long, WindowRow>> rows = new HashMap<>();
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.toList();
    }
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        WindowRow row = WindowRow.parse(line);
        rows.computeIfAbsent(new Line(row.key(), row.lengthMs()), any -> new TreeMap<>())
            .put(row.atMs(), row);
      }
    }
    return rows;
  }

  private Optional<String> compare(Map<Line, NavigableMap<Long, WindowRow>> rows, Ranking ranking) {
    Feed right = new Feed(workload, phases, false);
    Naive all = new Naive(right, right.firstBlock());
    List<String> wrong = new ArrayList<>();
    for (int key : SAMPLED) {
      Naive ofKey = all.of(key);
      for (Length length : SPEC.lengths()) {
        NavigableMap<Long, WindowRow> said =
            rows.getOrDefault(new Line(key, length.ms()), new TreeMap<>());
        long fromMs = Math.floorDiv(all.firstMs() + length.ms(), length.stepMs()) * length.stepMs();
        long untilMs = all.lastMs() - CallBlock.DISORDER_MS;
        for (long atMs = fromMs; atMs <= untilMs; atMs += length.stepMs()) {
          Optional<WindowRow> expected = ofKey.row(key, length.ms(), atMs, ranking);
          Map.Entry<Long, WindowRow> held = said.floorEntry(atMs);
          if (expected.isPresent() && (held == null || !agree(expected.get(), held.getValue()))) {
            wrong.add("expected " + expected.get() + " but was " + held);
          }
        }
      }
    }
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(wrong.size() + " rows are wrong, the first: " + wrong.get(0));
  }

  private static boolean agree(WindowRow expected, WindowRow said) {
    return expected.calls() == said.calls()
        && expected.kept() == said.kept()
        && near(expected.p50Ms(), said.p50Ms())
        && near(expected.p90Ms(), said.p90Ms())
        && near(expected.p95Ms(), said.p95Ms())
        && near(expected.p99Ms(), said.p99Ms());
  }

  private static boolean near(double expectedMs, double saidMs) {
    return Math.abs(expectedMs - saidMs) <= Math.max(WITHIN_MS, expectedMs * WITHIN);
  }
}
