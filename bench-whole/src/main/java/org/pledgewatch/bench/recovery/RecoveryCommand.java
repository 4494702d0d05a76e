package org.pledgewatch.bench.recovery;

import java.util.concurrent.Callable;
import org.pledgewatch.bench.recovery.RecoveryBench.Pace;
import org.pledgewatch.bench.report.RunOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench recovery}: what a killed worker costs. */
@Command(
    name = "recovery",
    description = {
      "Kill the process of the stream jobs under load (kill -9) and start it again: how long figures"
          + " stand still, whether they are right afterwards, and how long checkpoints take.",
      "Writes recovery.md, recovery.json and recovery.svg."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class RecoveryCommand implements Callable<Integer> {
  private static final int USAGE = 2;
  private static final int WRONG = 1;

  @Mixin private RunOptions options = new RunOptions();

  @Option(names = "--rate", paramLabel = "N", description = "Positions a second (1000).")
  private Integer rate;

  @Override
  public Integer call() throws Exception {
    try {
      Pace usual = options.quick() ? Pace.QUICK : Pace.FULL;
      Pace pace =
          new Pace(
              rate == null ? usual.positionsPerS() : rate,
              usual.beforeS(),
              usual.afterS(),
              options.rounds(usual.rounds()));
      boolean isRight =
          new RecoveryBench(pace, options.seed(), System.out::println, System.err::println)
              .run(options.out());
      return isRight ? 0 : WRONG;
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return USAGE;
    } catch (IllegalStateException e) {
      System.err.println(e.getMessage());
      return WRONG;
    }
  }
}
