package org.pledgewatch.bench.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pledgewatch.bench.report.RunOptions;
import org.pledgewatch.bench.workload.Workload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench engine}: ours against what a user would otherwise pick, the operator alone. */
@Command(
    name = "pledgewatch bench engine",
    description = {
      "Time the operator of rolling figures against Flink's own windows, Flink SQL, Kafka Streams"
          + " and stream slicing, fed with the same events in one JVM each.",
      "Writes engine.md, engine.json and a picture for each workload and set of windows."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class EngineCommand implements Callable<Integer> {
  private static final int USAGE = 2;

  @Mixin private RunOptions options = new RunOptions();

  @Option(
      names = "--workload",
      split = ",",
      paramLabel = "NAME",
      description = "H (43 figures), W (5,000), or both.")
  private List<String> workloads;

  @Option(
      names = "--specs",
      split = ",",
      paramLabel = "NAME",
      description = "Which windows: S1, S3, S5, P, or several.")
  private List<String> specs;

  @Option(names = "--only", split = ",", paramLabel = "NAME", description = "Which contestants.")
  private List<String> only;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "An engine.json of another run; its ratios are printed.")
  private Path baseline;

  @Option(
      names = "--limit-s",
      paramLabel = "S",
      description = "CPU time that a trial may take, in seconds.")
  private Long limitS;

  @Option(
      names = "--growth",
      negatable = true,
      description =
          "Whether to time how ours grows with windows and keys; by default if not quick.")
  private Boolean growth;

  @Override
  public Integer call() throws Exception {
    try {
      if (baseline != null && !Files.isReadable(baseline)) {
        throw new IllegalArgumentException("--baseline " + baseline + ": cannot be read");
      }
      EngineBench bench =
          new EngineBench(plan(), JvmOptions.STANDARD, System.out::println, System.err::println);
      bench.run(
          options.out(), Optional.ofNullable(baseline), growth == null ? !options.quick() : growth);
      return 0;
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return USAGE;
    }
  }

  private Plan plan() {
    RunOptions.atLeastOne("--limit-s", limitS);
    Pace pace = options.quick() ? Pace.QUICK : Pace.FULL;
    List<String> names = only == null ? Contestants.names() : List.copyOf(only);
    names.forEach(Contestants::named);
    List<String> windows = specs == null ? pace.specs() : List.copyOf(specs);
    windows.forEach(Spec::named);
    return new Plan(
        names,
        (workloads == null ? pace.workloads() : workloads)
            .stream().map(name -> Workload.named(name, options.seed())).toList(),
        windows,
        options.rounds(pace.rounds()),
        options.seed(),
        pace.warmCallsMax(),
        pace.settleMs(),
        pace.measureMs(),
        limitS == null ? pace.limitS() : limitS);
  }
}
