package org.pledgewatch.bench.latency;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.pledgewatch.bench.load.Rig;
import org.pledgewatch.bench.report.Machine;
import org.pledgewatch.bench.report.Written;

/** One run: latency at each rate, the rate that is sustained, and what is written of them. */
final class LatencyBench {
  /** Figures become final five seconds after their calls, in steps; a backlog takes longer. */
  private static final int FINAL_WITHIN_S = 12;

  private static final int WARM_S_MAX = 300;
  private static final int WARM_STEP_S = 10;
  private static final int KEPT_UP_STEPS = 3;

  private final Pace pace;
  private final long seed;
  private final Consumer<String> out;
  private final Consumer<String> progress;

  /**
   * @param out takes what is printed, line by line
   * @param progress takes what is said meanwhile
   */
  LatencyBench(Pace pace, long seed, Consumer<String> out, Consumer<String> progress) {
    this.pace = pace;
    this.seed = seed;
    this.out = out;
    this.progress = progress;
  }

  /** As it is stored. */
  private record Stored(
      Machine machine,
      Pace pace,
      long seed,
      List<String> jvm,
      List<RateTimed> timed,
      List<Tried> tried) {}

  /**
   * A rate that was tried.
   *
   * @param behindMs how far figures were behind in the end
   */
  record Tried(int positionsPerS, long behindMs, boolean isSustained) {}

  void run(Path folder) throws IOException, InterruptedException {
    Machine machine = Machine.here();
    out.accept(machine.text());
    List<RateTimed> timed = new ArrayList<>();
    Set<Integer> beyond = new HashSet<>(); // What did not keep up once is not tried again.
    Random random = new Random(seed);
    for (int round = 1; round <= pace.rounds(); round++) {
      List<Integer> rates = new ArrayList<>(pace.ratesPerS());
      rates.removeAll(beyond);
      Collections.shuffle(rates, random);
      for (int rate : rates) {
        RateTimed one = timed(round, rate);
        timed.add(one);
        progress.accept(said(one));
        if (!one.isSustained()) {
          beyond.add(rate);
        }
      }
    }
    List<Tried> tried = pace.searchPerS().isEmpty() ? List.of() : search();
    LatencyResults results = new LatencyResults(timed, tried);
    List<String> paragraphs = new ArrayList<>(List.of(machine.text()));
    paragraphs.add(results.table().markdown());
    paragraphs.addAll(results.sustained());
    paragraphs.stream().skip(1).forEach(out);
    Written.to(
        folder,
        "latency",
        paragraphs,
        Written.json(new Stored(machine, pace, seed, Rig.JVM, timed, tried)),
        Map.of("latency", results.bars()));
    out.accept("Written to " + folder);
  }

  private RateTimed timed(int round, int rate) throws IOException, InterruptedException {
    try (Rig rig = Rig.start()) {
      rig.staff(rate);
      warm(rig, rate);
      long fromNs = System.nanoTime();
      long accepted = rig.accepted();
      long failed = rig.failed();
      long behindMs = rig.load(rate, pace.measureS());
      long untilNs = System.nanoTime();
      double acceptedPerS = (rig.accepted() - accepted) * 1e9 / (untilNs - fromNs);
      TimeUnit.SECONDS.sleep(FINAL_WITHIN_S);
      return RateTimed.of(
          round,
          rate,
          acceptedPerS,
          rig.failed() - failed,
          rig.probes().firstSeen(fromNs, untilNs),
          rig.probes().finalSeen(fromNs, untilNs),
          behindMs);
    }
  }

  /** Until figures have kept up for a while, or for so long that they never will. */
  private void warm(Rig rig, int rate) throws InterruptedException {
    rig.load(rate, pace.warmS());
    int keptUp = 0;
    for (int s = pace.warmS(); s < WARM_S_MAX && keptUp < KEPT_UP_STEPS; s += WARM_STEP_S) {
      keptUp = rig.load(rate, WARM_STEP_S) <= Rig.BEHIND_MS_MAX ? keptUp + 1 : 0;
    }
  }

  /** One rate after another in one process, the next one only where the last was sustained. */
  private List<Tried> search() throws IOException, InterruptedException {
    List<Tried> tried = new ArrayList<>();
    try (Rig rig = Rig.start()) {
      rig.staff(pace.searchPerS().get(0));
      warm(rig, pace.searchPerS().get(0));
      for (int rate : pace.searchPerS()) {
        rig.staff(rate);
        long failed = rig.failed();
        long behindMs = rig.load(rate, pace.searchS());
        boolean isSustained = behindMs <= Rig.BEHIND_MS_MAX && rig.failed() == failed;
        tried.add(new Tried(rate, behindMs, isSustained));
        progress.accept(
            String.format(
                Locale.ROOT, "%,d positions/s: figures %,d ms behind in the end", rate, behindMs));
        if (!isSustained) {
          break;
        }
      }
    }
    return tried;
  }

  private String said(RateTimed timed) {
    return String.format(
        Locale.ROOT,
        "round %d of %d  %,d positions/s: first p50 %.0f ms, p99 %.0f ms; final p99 %.0f ms;"
            + " %,d ms behind",
        timed.round(),
        pace.rounds(),
        timed.positionsPerS(),
        timed.firstP50Ms(),
        timed.firstP99Ms(),
        timed.finalP99Ms(),
        timed.behindMs());
  }
}
