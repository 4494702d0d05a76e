package org.pledgewatch.bench.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.pledgewatch.bench.jvm.ScratchFolder;
import org.pledgewatch.bench.report.Machine;
import org.pledgewatch.bench.report.Written;
import org.pledgewatch.embedded.EmbeddedKafka;

/** One run: trials, replays, and what is written of them. */
final class PipelineBench {
  private final Pace pace;
  private final int rounds;
  private final long seed;
  private final Consumer<String> out;
  private final Consumer<String> progress;

  /**
   * @param out takes what is printed, line by line
   * @param progress takes what is said meanwhile
   */
  PipelineBench(Pace pace, int rounds, long seed, Consumer<String> out, Consumer<String> progress) {
    this.pace = pace;
    this.rounds = rounds;
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
      List<Sample> samples,
      List<ReplayTimed> replays) {}

  void run(Path folder) throws Exception {
    Machine machine = Machine.here();
    out.accept(machine.text());
    List<Log> logs = Log.of(pace);
    Results results = new Results(samples(logs));
    List<String> paragraphs = new ArrayList<>(List.of(machine.text()));
    if (!logs.isEmpty()) {
      paragraphs.add(results.table(logs).markdown());
    }
    List<ReplayTimed> replayed = List.of();
    if (pace.replayDays() > 0) {
      Replays replays = new Replays(pace.replayDays(), rounds, seed, progress);
      replayed = replays.run();
      paragraphs.add(replays.table(replayed).markdown());
    }
    paragraphs.stream().skip(1).forEach(out);
    Written.to(
        folder,
        "pipeline",
        paragraphs,
        Written.json(new Stored(machine, pace, seed, Rounds.JVM, results.samples(), replayed)),
        Map.of("pipeline", results.bars(logs)));
    out.accept("Written to " + folder);
  }

  private List<Sample> samples(List<Log> logs) throws Exception {
    try (ScratchFolder scratch = ScratchFolder.make();
        EmbeddedKafka kafka = EmbeddedKafka.start(scratch.of("kafka"))) {
      return new Rounds(pace, rounds, seed, kafka.bootstrapServers(), progress).run(logs);
    }
  }
}
