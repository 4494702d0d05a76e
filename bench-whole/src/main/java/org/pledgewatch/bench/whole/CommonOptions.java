package org.pledgewatch.bench.whole;

import java.nio.file.Path;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** What every benchmark of the whole may be told. */
public final class CommonOptions {
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
    if (rounds != null && rounds < 1) {
      throw new IllegalArgumentException("--rounds " + rounds + ": 1 or more");
    }
    return rounds == null ? usual : rounds;
  }

  public long seed() {
    return seed;
  }

  public Path out() {
    return out;
  }
}
