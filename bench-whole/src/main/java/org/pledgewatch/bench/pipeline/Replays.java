package org.pledgewatch.bench.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.pledgewatch.bench.jvm.ScratchFolder;
import org.pledgewatch.bench.report.Range;
import org.pledgewatch.bench.report.Table;
import org.pledgewatch.bench.whole.ChildJvm;
import org.pledgewatch.domain.wire.ReferenceFolder;
import org.pledgewatch.ingest.simulator.EventSet;
import org.pledgewatch.ingest.simulator.EventSetFile;
import org.pledgewatch.ingest.simulator.ForceProfile;

/** Replays of all that a simulated force's systems say in some days, each in a JVM of its own. */
final class Replays {
  /** All events are held while they are read, about 1 KB each. */
  private static final List<String> JVM = List.of("-Xms8g", "-Xmx8g", "-XX:+UseParallelGC");

  private static final Instant FROM = Instant.parse("2026-11-16T00:00:00Z");
  private static final long WALL_S_MAX = 3_600;
  private static final long GOAL_PER_S = 400_000;

  private final int days;
  private final int rounds;
  private final long seed;
  private final Consumer<String> progress;

  Replays(int days, int rounds, long seed, Consumer<String> progress) {
    this.days = days;
    this.rounds = rounds;
    this.seed = seed;
    this.progress = progress;
  }

  List<ReplayTimed> run() throws IOException, InterruptedException {
    List<ReplayTimed> all = new ArrayList<>();
    try (ScratchFolder folder = ScratchFolder.make()) {
      Path events = folder.of("events.ndjson");
      long lines =
          EventSetFile.write(
              new EventSet(
                  ForceProfile.first(1),
                  ReferenceFolder.parse(ReferenceFolder.texts(ReplayMain.REFERENCE)),
                  seed,
                  FROM,
                  Duration.ofDays(days),
                  false),
              events,
              (written, time) -> {});
      progress.accept(String.format(Locale.ROOT, "a force's %d days are %,d events", days, lines));
      for (int round = 1; round <= rounds; round++) {
        ReplayTimed timed = replay(events, folder.of("replay-" + round));
        progress.accept(
            String.format(
                Locale.ROOT,
                "round %d of %d  replay  %,.0f events/s",
                round,
                rounds,
                timed.eventsPerS()));
        all.add(timed);
      }
    }
    return all;
  }

  private static ReplayTimed replay(Path events, Path folder)
      throws IOException, InterruptedException {
    Path result = folder.resolve("result");
    List<String> arguments =
        List.of(
            events.toString(),
            folder.toString(),
            Integer.toString(parallelism()),
            result.toString());
    try (ChildJvm child = ChildJvm.start(ReplayMain.class, JVM, arguments, folder)) {
      child.awaitEnd(WALL_S_MAX);
    }
    return ReplayTimed.read(result);
  }

  private static int parallelism() {
    return Runtime.getRuntime().availableProcessors();
  }

  Table table(List<ReplayTimed> timed) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        row(
            "events replayed in a second",
            Range.of(timed.stream().map(ReplayTimed::eventsPerS).toList()),
            String.format(Locale.ROOT, "%,d", GOAL_PER_S)));
    rows.add(
        row(
            "in a second of the job alone",
            Range.of(timed.stream().map(ReplayTimed::eventsPerComputingS).toList()),
            "–"));
    rows.add(row("reading, s", Range.of(timed.stream().map(ReplayTimed::readS).toList()), "–"));
    rows.add(row("the job, s", Range.of(timed.stream().map(ReplayTimed::computeS).toList()), "–"));
    rows.add(
        row(
            "sorting, writing, s",
            Range.of(timed.stream().map(ReplayTimed::writeS).toList()),
            "–"));
    rows.add(row("CPU time, s", Range.of(timed.stream().map(ReplayTimed::cpuS).toList()), "–"));
    String title =
        String.format(
            Locale.ROOT,
            "replay of %d days of a force: %,d events, %,d figures, parallelism %d",
            days,
            timed.get(0).events(),
            timed.get(0).figures(),
            parallelism());
    return new Table(List.of(title, "median", "range", "goal"), rows);
  }

  private static List<String> row(String what, Range spread, String goal) {
    String format = spread.median() >= 1_000 ? "%,.0f" : "%,.1f";
    return List.of(what, spread.median(format), spread.range(format), goal);
  }
}
