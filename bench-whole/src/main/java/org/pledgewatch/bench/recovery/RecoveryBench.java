package org.pledgewatch.bench.recovery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.pledgewatch.bench.load.Rig;
import org.pledgewatch.bench.recovery.Checkpoints.Checkpoint;
import org.pledgewatch.bench.report.Machine;
import org.pledgewatch.bench.report.Written;
import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.run.RunClock;
import org.pledgewatch.jobs.compare.Comparison;
import org.pledgewatch.jobs.topics.KnownRuns;

/** One run: kills under load, one a process, and what is written of them. */
final class RecoveryBench {
  /** Figures of units are final so much later than the run says of its others. */
  private static final long UNITS_LATER_MS =
      CaseKind.Stream.UNITS.disorder().minus(CaseKind.Stream.CALLS.disorder()).toMillis();

  /** Final figures are stored soon after. */
  private static final int STORED_WITHIN_S = 15;

  private static final long FINAL_WITHIN_S = 300;

  /** Figures that show a call so soon are current. */
  private static final long CURRENT_MS = 1_000;

  /** How long to wait for that: before the kill, and after it. */
  private static final long WARM_S_MAX = 180;

  private static final long GIVEN_UP_AFTER_S = 180;
  private static final long POLL_MS = 5;
  private static final int CHECKPOINT_EVERY_MS = 10_000;
  private static final double NS_PER_S = 1e9;

  private final Pace pace;
  private final long seed;
  private final Consumer<String> out;
  private final Consumer<String> progress;

  /**
   * How hard, how long, how often.
   *
   * @param positionsPerS load beside calls
   * @param beforeS load before the kill, at least
   * @param afterS load after figures are current again
   */
  record Pace(int positionsPerS, int beforeS, int afterS, int rounds) {
    static final Pace FULL = new Pace(1_000, 60, 30, 5);
    static final Pace QUICK = new Pace(1_000, 30, 15, 1);
  }

  RecoveryBench(Pace pace, long seed, Consumer<String> out, Consumer<String> progress) {
    this.pace = pace;
    this.seed = seed;
    this.out = out;
    this.progress = progress;
  }

  /** As it is stored. */
  private record Stored(
      Machine machine, Pace pace, long seed, List<String> jvm, List<Kill> kills) {}

  /** Returns whether figures were right after every kill. */
  boolean run(Path folder) throws Exception {
    Machine machine = Machine.here();
    out.accept(machine.text());
    Random random = new Random(seed);
    List<Kill> kills = new ArrayList<>();
    for (int round = 1; round <= pace.rounds(); round++) {
      Kill kill = kill(round, random.nextInt(CHECKPOINT_EVERY_MS));
      kills.add(kill);
      progress.accept(
          String.format(
              Locale.ROOT,
              "round %d of %d  current again after %.1f s; figures %s",
              round,
              pace.rounds(),
              kill.currentS(),
              kill.isRight() ? "equal" : "NOT equal"));
    }
    RecoveryResults results = new RecoveryResults(kills);
    List<String> paragraphs = new ArrayList<>(List.of(machine.text()));
    paragraphs.add(results.table().markdown());
    paragraphs.add(results.verdict());
    paragraphs.stream().skip(1).forEach(out);
    Written.to(
        folder,
        "recovery",
        paragraphs,
        Written.json(new Stored(machine, pace, seed, Rig.JVM, kills)),
        Map.of("recovery", results.bars()));
    out.accept("Written to " + folder);
    return kills.stream().allMatch(Kill::isRight);
  }

  /**
   * @param phaseMs by which kills are spread over the time between two checkpoints
   */
  private Kill kill(int round, int phaseMs) throws Exception {
    try (Rig rig = Rig.withJobsApart()) {
      rig.staff(pace.positionsPerS());
      List<Checkpoint> checkpoints = new ArrayList<>();
      double upS;
      double currentS;
      try (SteadyLoad load = SteadyLoad.begin(rig, pace.positionsPerS())) {
        awaitCurrent(rig, System.nanoTime(), WARM_S_MAX);
        progress.accept("figures are current under load");
        TimeUnit.MILLISECONDS.sleep(TimeUnit.SECONDS.toMillis(pace.beforeS()) + phaseMs);
        checkpoints.addAll(new Checkpoints(rig.whereabouts().flink()).completed());
        long killedNs = rig.killJobs();
        rig.startJobs();
        upS = (System.nanoTime() - killedNs) / NS_PER_S;
        currentS = (awaitCurrent(rig, killedNs, GIVEN_UP_AFTER_S) - killedNs) / NS_PER_S;
        progress.accept(String.format(Locale.ROOT, "killed; current again after %.1f s", currentS));
        TimeUnit.SECONDS.sleep(pace.afterS());
      }
      long untilMs = System.currentTimeMillis();
      checkpoints.addAll(new Checkpoints(rig.whereabouts().flink()).completed());
      progress.accept("waiting until all figures are final and stored");
      awaitFinal(rig, untilMs);
      progress.accept("comparing them with a replay");
      Comparison.Result result =
          new Equality(rig.whereabouts(), rig.scratch("equality")).compare(untilMs);
      return new Kill(
          round,
          upS,
          currentS,
          rig.failed(),
          result.both(),
          result.differing(),
          result.a().alone() + result.b().alone(),
          checkpoints);
    }
  }

  private static void awaitFinal(Rig rig, long untilMs) throws IOException, InterruptedException {
    KnownRuns runs = new KnownRuns(rig.whereabouts().kafka());
    long beganNs = System.nanoTime();
    while (finalMs(runs) < untilMs + UNITS_LATER_MS) {
      if (System.nanoTime() - beganNs > TimeUnit.SECONDS.toNanos(FINAL_WITHIN_S)) {
        throw new IllegalStateException(
            "not all figures were final within " + FINAL_WITHIN_S + " s");
      }
      TimeUnit.SECONDS.sleep(1);
    }
    TimeUnit.SECONDS.sleep(STORED_WITHIN_S);
  }

  private static long finalMs(KnownRuns runs) throws IOException, InterruptedException {
    return runs.clock(Rig.RUN).map(RunClock::finalMs).orElse(Long.MIN_VALUE);
  }

  /** When a call that was due after a moment was on a page so soon as is current. */
  private static long awaitCurrent(Rig rig, long sinceNs, long withinS)
      throws InterruptedException {
    long currentNs = TimeUnit.MILLISECONDS.toNanos(CURRENT_MS);
    while (true) {
      long newestNs = rig.probes().newestSeenNs();
      long nowNs = System.nanoTime();
      if (newestNs != Long.MIN_VALUE && newestNs - sinceNs > 0 && nowNs - newestNs <= currentNs) {
        return nowNs;
      }
      if (nowNs - sinceNs > TimeUnit.SECONDS.toNanos(withinS)) {
        throw new IllegalStateException(
            "figures were not current within "
                + withinS
                + " s: this machine does not keep up with the load; --rate takes less");
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MS);
    }
  }
}
