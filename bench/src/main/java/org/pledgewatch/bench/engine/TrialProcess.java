package org.pledgewatch.bench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.pledgewatch.bench.engine.TallyFile.Slot;
import org.pledgewatch.bench.jvm.JvmCommand;
import org.pledgewatch.bench.jvm.ScratchFolder;

/** Runs trials, each in a fresh JVM of this class path. Not thread-safe. */
final class TrialProcess {
  private static final int LINES_SHOWN = 3;
  private static final long POLL_MS = 100;

  /** Whoever gets less of the machine than this has stopped. */
  private static final long WALL_OVER_CPU_MAX = 20;

  private final JvmOptions options;
  private final long limitS;

  /**
   * @param limitS CPU time that a trial may take from its first call
   */
  TrialProcess(JvmOptions options, long limitS) {
    this.options = options;
    this.limitS = limitS;
  }

  Outcome run(Trial trial) throws IOException, InterruptedException {
    try (ScratchFolder folder = ScratchFolder.make()) {
      return run(trial, folder.path());
    }
  }

  private Outcome run(Trial trial, Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve("tally");
    TallyFile tally = TallyFile.open(file);
    Path log = folder.resolve("log");
    long beganNs = System.nanoTime();
    long hangsAfterNs = TimeUnit.SECONDS.toNanos(limitS * WALL_OVER_CPU_MAX);
    List<String> command =
        JvmCommand.of(
            TrialMain.class, options.list(), folder, List.of(trial.text(), file.toString()));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      while (!process.waitFor(POLL_MS, TimeUnit.MILLISECONDS)) {
        if (cpuS(process, tally) > limitS || System.nanoTime() - beganNs > hangsAfterNs) {
          return Outcome.unfinished(tally, trial, limitS);
        }
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    if (tally.get(Slot.DONE) == 1) {
      return Outcome.timed(tally);
    }
    List<String> lines = Files.readAllLines(log);
    return new Outcome.Failed(
        lines.stream().limit(LINES_SHOWN).reduce("", (all, line) -> all + line.strip() + " "));
  }

  /** Since the first call: what it takes to start is nobody's concern. */
  private static double cpuS(Process process, TallyFile tally) {
    long beganNs = tally.get(Slot.BEGAN_CPU_NS);
    long totalNs = process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
    return beganNs == 0 ? 0 : (totalNs - beganNs) / Outcome.NS_PER_S;
  }
}
