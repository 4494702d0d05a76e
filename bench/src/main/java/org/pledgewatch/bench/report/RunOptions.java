package org.pledgewatch.bench.report;

import java.nio.file.Path;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** What every benchmark may be told. */
public final class RunOptions {
  @Option(names = "--quick", description = "Little of it, in about five minutes.")
  private boolean quick;

  @Option(names = "--rounds", paramLabel = "N", description = "How often each is timed.")
  private Integer rounds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      showDefaultValue = Visibility.ALWAYS,
      description = "Seed of events and of the order of trials.")
  private long seed = 1;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where results are written (bench/results of the project).")
  private Path out = Path.of(System.getProperty("pledgewatch.root", ""), "bench", "results");

  public boolean quick() {
    return quick;
  }

  /**
   * @param usual how often, where nothing is said
   * @throws IllegalArgumentException where that is not at all
   */
  public int rounds(int usual) {
    atLeastOne("--rounds", rounds);
    return rounds == null ? usual : rounds;
  }

  public long seed() {
    return seed;
  }

  public Path out() {
    return out;
  }

  /**
   * @param given null where nothing is said
   * @throws IllegalArgumentException where that is less than one
   */
  public static void atLeastOne(String option, Number given) {
    if (given != null && given.longValue() < 1) {
      throw new IllegalArgumentException(option + " " + given + ": at least 1");
    }
  }
}
