package org.pledgewatch.bench.latency;

import java.util.List;
import java.util.concurrent.Callable;
import org.pledgewatch.bench.load.Officers;
import org.pledgewatch.bench.report.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench latency}: from a request at the gateway to the figure on a page's live stream. */
@Command(
    name = "latency",
    description = {
      "Time a call's way from the gateway to the page, in open loop, with everything running on"
          + " this machine and positions of officers as load.",
      "Writes latency.md, latency.json and latency.svg."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class LatencyCommand implements Callable<Integer> {
  private static final int USAGE = 2;

  @Mixin private RunOptions options = new RunOptions();

  @Option(
      names = "--rates",
      split = ",",
      paramLabel = "N",
      description = "Positions a second (1000,5000,26000); 50 go in one request.")
  private List<Integer> rates;

  @Option(
      names = "--search",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Whether to look for the rate that is sustained.")
  private boolean search;

  @Override
  public Integer call() throws Exception {
    try {
      Pace usual = options.quick() ? Pace.QUICK : Pace.FULL;
      Pace pace =
          new Pace(
              rates == null ? usual.ratesPerS() : checked(rates),
              options.rounds(usual.rounds()),
              usual.warmS(),
              usual.measureS(),
              search ? usual.searchPerS() : List.of(),
              usual.searchS());
      new LatencyBench(pace, options.seed(), System.out::println, System.err::println)
          .run(options.out());
      return 0;
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return USAGE;
    }
  }

  private static List<Integer> checked(List<Integer> rates) {
    for (int rate : rates) {
      if (rate < Officers.BATCH) {
        throw new IllegalArgumentException("--rates " + rate + ": " + Officers.BATCH + " or more");
      }
    }
    return List.copyOf(rates);
  }
}
