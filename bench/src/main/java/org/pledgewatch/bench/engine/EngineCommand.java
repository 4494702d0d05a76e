package org.pledgewatch.bench.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.pledgewatch.bench.workload.Workload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
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

  @Option(names = "--quick", description = "One round of H with S1 and S3: under five minutes.")
  private boolean quick;

  @Option(names = "--rounds", paramLabel = "N", description = "How often each is timed (5).")
  private Integer rounds;

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
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      showDefaultValue = Visibility.ALWAYS,
      description = "Seed of events and of the order of trials.")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where results are written (bench/results of the project).")
  private Path out = Path.of(System.getProperty("pledgewatch.root", ""), "bench", "results");

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
      bench.run(out, Optional.ofNullable(baseline), growth == null ? !quick : growth);
      return 0;
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return USAGE;
    }
  }

  private static void atLeastOne(String option, Number given) {
    if (given != null && given.longValue() < 1) {
      throw new IllegalArgumentException(option + " " + given + ": at least 1");
    }
  }

  private Plan plan() {
    atLeastOne("--rounds", rounds);
    atLeastOne("--limit-s", limitS);
    Pace pace = quick ? Pace.QUICK : Pace.FULL;
    List<String> names = only == null ? Contestants.names() : List.copyOf(only);
    names.forEach(Contestants::named);
    List<String> windows = specs == null ? pace.specs() : List.copyOf(specs);
    windows.forEach(Spec::named);
    return new Plan(
        names,
        (workloads == null ? pace.workloads() : workloads)
            .stream().map(name -> Workload.named(name, seed)).toList(),
        windows,
        rounds == null ? pace.rounds() : rounds,
        seed,
        pace.warmCallsMax(),
        pace.settleMs(),
        pace.measureMs(),
        limitS == null ? pace.limitS() : limitS);
  }
}
