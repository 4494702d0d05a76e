package org.pledgewatch.bench.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a benchmark of an edge may be told, and how its results are compared and written. */
public final class ComparedOptions {
  private static final int ROUNDS_USUAL = 5;

  @Mixin private RunOptions run = new RunOptions();

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "The JSON of another run; the ratios to it are printed.")
  private Path baseline;

  public boolean quick() {
    return run.quick();
  }

  /**
   * @throws IllegalArgumentException where that is not at all
   */
  public int rounds() {
    return run.rounds(quick() ? 1 : ROUNDS_USUAL);
  }

  public long seed() {
    return run.seed();
  }

  /**
   * The run to compare with.
   *
   * @throws IllegalArgumentException when it cannot be read
   */
  public Optional<Readings> baseline() {
    try {
      return baseline == null ? Optional.empty() : Optional.of(StoredRun.read(baseline).readings());
    } catch (IOException e) {
      throw new IllegalArgumentException("--baseline " + baseline + ": cannot be read: " + e, e);
    }
  }

  /** Prints the results and writes them. */
  public void write(
      String name, StoredRun stored, List<String> markdown, Map<String, Bars> pictures)
      throws IOException {
    List<String> all = new ArrayList<>(List.of(stored.machine().text()));
    all.addAll(markdown);
    stored.wrong().forEach(wrong -> all.add("Wrong and not timed: " + wrong));
    baseline().ifPresent(then -> all.add(stored.readings().against(then).markdown()));
    all.forEach(System.out::println);
    Written.to(run.out(), name, all, Written.json(stored), pictures);
    System.out.println("Written to " + run.out());
  }
}
