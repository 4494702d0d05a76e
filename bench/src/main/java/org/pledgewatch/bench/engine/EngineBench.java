package org.pledgewatch.bench.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.pledgewatch.bench.jvm.ScratchFolder;
import org.pledgewatch.bench.report.Bars;
import org.pledgewatch.bench.report.Machine;
import org.pledgewatch.bench.report.Table;
import org.pledgewatch.bench.report.Written;
import org.pledgewatch.bench.workload.FeedHash;
import org.pledgewatch.bench.workload.Workload;

/** One run: checks, trials, and what is written of them. */
final class EngineBench {
  private final Plan plan;
  private final JvmOptions options;
  private final Consumer<String> out;
  private final Consumer<String> progress;

  /**
   * @param out takes what is printed, line by line
   * @param progress takes what is said meanwhile
   */
  EngineBench(Plan plan, JvmOptions options, Consumer<String> out, Consumer<String> progress) {
    this.plan = plan;
    this.options = options;
    this.out = out;
    this.progress = progress;
  }

  /**
   * @param folder for results
   * @param baseline a stored run to compare with
   * @param growth whether it is measured how ours grows
   */
  void run(Path folder, Optional<Path> baseline, boolean growth) throws Exception {
    Optional<RunRecord> stored = read(baseline);
    Machine machine = Machine.here();
    out.accept(machine.text());
    Map<String, String> hashes = new TreeMap<>();
    for (Workload workload : plan.workloads()) {
      hashes.put(workload.name(), FeedHash.of(workload));
      out.accept("workload " + workload.name() + ": SHA-256 " + hashes.get(workload.name()));
    }
    Map<String, String> refused = new TreeMap<>();
    Plan fair = checked(refused);
    TrialProcess process = new TrialProcess(options, plan.limitS());
    List<Sample> samples = new Rounds(fair, process, progress).run();
    RunRecord record = new RunRecord(machine, options.list(), fair, hashes, refused, samples);
    Results results = record.results();
    List<String> markdown = new ArrayList<>();
    markdown.add(table(results).markdown());
    refused.forEach((name, why) -> markdown.add(name + " is wrong and was not timed: " + why));
    if (growth) {
      Growth.Found found = new Growth(fair, process, progress).run();
      markdown.add(found.table().markdown());
      markdown.addAll(found.slopes());
    }
    stored.ifPresent(then -> markdown.add(Baseline.compare(results, then.results()).markdown()));
    markdown.forEach(out);
    write(folder, record, markdown);
  }

  private static Optional<RunRecord> read(Optional<Path> baseline) throws IOException {
    return baseline.isEmpty() ? Optional.empty() : Optional.of(RunRecord.read(baseline.get()));
  }

  /** The plan without those that are wrong. */
  private Plan checked(Map<String, String> refused) throws Exception {
    for (String name : plan.contestants()) {
      Contestant contestant = Contestants.named(name);
      if (contestant.makesFigures()) {
        complaint(contestant).ifPresent(why -> refused.put(name, why));
        progress.accept("check  " + name + ": " + refused.getOrDefault(name, "right"));
      }
    }
    return plan.without(refused.keySet());
  }

  private Optional<String> complaint(Contestant contestant) throws IOException {
    try (ScratchFolder folder = ScratchFolder.make()) {
      return new Check(plan.seed()).complaint(contestant, folder.path());
    } catch (Exception e) {
      return Optional.of("it failed: " + e);
    }
  }

  private Table table(Results results) {
    List<String> workloads = plan.workloads().stream().map(Workload::name).toList();
    return ResultsTable.of(results, workloads, plan.specs());
  }

  private void write(Path folder, RunRecord record, List<String> markdown) throws IOException {
    List<String> all = new ArrayList<>(List.of(record.machine().text()));
    all.addAll(markdown);
    Map<String, Bars> pictures = new TreeMap<>();
    for (Workload workload : plan.workloads()) {
      for (String spec : plan.specs()) {
        pictures.put(
            "engine-" + workload.name() + "-" + spec,
            ResultsTable.bars(record.results(), workload.name(), spec));
      }
    }
    Written.to(folder, "engine", all, record.json(), pictures);
    out.accept("Written to " + folder);
  }
}
