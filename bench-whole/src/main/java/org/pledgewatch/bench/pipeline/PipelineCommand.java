package org.pledgewatch.bench.pipeline;

import java.util.List;
import java.util.concurrent.Callable;
import org.pledgewatch.bench.report.RunOptions;
import org.pledgewatch.bench.workload.Workload;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench pipeline}: from Kafka to figures, beside what reading alone costs; and replays. */
@Command(
    name = "pipeline",
    description = {
      "Time the product's graph fed from a real Kafka, beside what consuming and decoding alone"
          + " costs, and the replay of a simulated force.",
      "Writes pipeline.md, pipeline.json and pipeline.svg."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class PipelineCommand implements Callable<Integer> {
  private static final int USAGE = 2;

  @Mixin private RunOptions options = new RunOptions();

  @Option(
      names = "--workload",
      split = ",",
      paramLabel = "NAME",
      description = "H (43 figures), W (5,000), both; none for the simulated calls alone.")
  private List<String> workloads;

  @Option(
      names = "--specs",
      split = ",",
      paramLabel = "NAME",
      description = "Which windows: S1, S3, S5, or several.")
  private List<WindowSet> windows;

  @Option(
      names = "--replay-days",
      paramLabel = "N",
      description = "Days of a force that are replayed (7; quick: 1); 0 for no replay.")
  private Integer replayDays;

  @Override
  public Integer call() throws Exception {
    try {
      Pace usual = options.quick() ? Pace.QUICK : Pace.FULL;
      List<String> names = workloads == null ? usual.workloads() : named(workloads);
      Pace pace =
          new Pace(
              names,
              windows == null ? usual.windows() : List.copyOf(windows),
              usual.rounds(),
              usual.settleMs(),
              usual.measureMs(),
              usual.productSettleMs(),
              usual.productMeasureMs(),
              replayDays == null ? usual.replayDays() : replayDays);
      new PipelineBench(
              pace,
              options.rounds(usual.rounds()),
              options.seed(),
              System.out::println,
              System.err::println)
          .run(options.out());
      return 0;
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return USAGE;
    }
  }

  private static List<String> named(List<String> names) {
    if (names.equals(List.of("none"))) {
      return List.of();
    }
    names.forEach(name -> Workload.named(name, 1));
    return List.copyOf(names);
  }
}
