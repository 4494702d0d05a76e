package org.pledgewatch.bench.pipeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.pledgewatch.bench.jvm.ScratchFolder;
import org.pledgewatch.bench.whole.ChildJvm;

/**
 * All trials, log by log: a log is filled once, and each round reads it once for each stage, in an
 * order by chance. Each trial is a JVM of its own; the broker is in this one.
 */
final class Rounds {
  /** The same for all trials: enough for the largest state; a collector made for throughput. */
  static final List<String> JVM = List.of("-Xms3g", "-Xmx3g", "-XX:+UseParallelGC");

  /** Whoever gets less of the machine than this has stopped. */
  private static final long WALL_S_MAX = 600;

  private final Pace pace;
  private final int rounds;
  private final long seed;
  private final String servers;
  private final Consumer<String> progress;

  Rounds(Pace pace, int rounds, long seed, String servers, Consumer<String> progress) {
    this.pace = pace;
    this.rounds = rounds;
    this.seed = seed;
    this.servers = servers;
    this.progress = progress;
  }

  List<Sample> run(List<Log> logs) throws IOException, InterruptedException, ExecutionException {
    List<Sample> samples = new ArrayList<>();
    TopicFill topics = new TopicFill(servers);
    Random random = new Random(seed);
    for (Log log : logs) {
      progress.accept(
          String.format(Locale.ROOT, "log %s of %,d events", log.run(), log.events(pace)));
      topics.fill(log.run(), log.events(pace), log.feed(pace, seed));
      for (int round = 1; round <= rounds; round++) {
        List<Stage> stages = new ArrayList<>(log.stages());
        Collections.shuffle(stages, random);
        for (Stage stage : stages) {
          Sample sample = sample(round, log, stage);
          progress.accept(said(sample));
          samples.add(sample);
        }
      }
      topics.delete(log.run());
    }
    return samples;
  }

  private Sample sample(int round, Log log, Stage stage) throws IOException, InterruptedException {
    try (ScratchFolder folder = ScratchFolder.make()) {
      Path result = folder.of("result");
      Trial trial =
          new Trial(
              servers,
              log.run(),
              stage,
              log.windows(),
              log.warmEvents(pace),
              log.events(pace),
              stage == Stage.PRODUCT ? pace.productSettleMs() : pace.settleMs(),
              stage == Stage.PRODUCT ? pace.productMeasureMs() : pace.measureMs(),
              result.toString(),
              folder.of("rows").toString(),
              folder.of("flink").toString());
      try (ChildJvm child =
          ChildJvm.start(TrialMain.class, JVM, List.of(trial.text()), folder.of("jvm"))) {
        child.awaitEnd(WALL_S_MAX);
        return new Sample(round, log.workload(), log.windows(), stage, Timed.read(result), null);
      } catch (IllegalStateException e) {
        return new Sample(round, log.workload(), log.windows(), stage, null, e.getMessage());
      }
    }
  }

  private String said(Sample sample) {
    String what =
        sample.timed() == null
            ? sample.failure()
            : String.format(
                Locale.ROOT, "%,.0f events per CPU-second", sample.timed().eventsPerCpuS());
    return String.format(
        Locale.ROOT,
        "round %d of %d  %s %s  %-8s %s",
        sample.round(),
        rounds,
        sample.workload(),
        sample.windows(),
        sample.stage(),
        what);
  }
}
