package org.pledgewatch.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** What every benchmark of an edge is asked for, and how its results are written. */
public final class RunOptions {
  private static final int ROUNDS_USUAL = 5;

  @Option(names = "--quick", description = "One short round.")
  private boolean quick;

  @Option(names = "--rounds", paramLabel = "N", description = "How often each is timed (5).")
  private Integer rounds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      showDefaultValue = Visibility.ALWAYS,
      description = "Seed of the load and of the order of trials.")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where results are written (bench/results of the project).")
  private Path out = Path.of(System.getProperty("pledgewatch.root", ""), "bench", "results");

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "The JSON of another run; the ratios to it are printed.")
  private Path baseline;

  public boolean quick() {
    return quick;
  }

  public int rounds() {
    return rounds != null ? rounds : quick ? 1 : ROUNDS_USUAL;
  }

  public long seed() {
    return seed;
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

  /** Prints the results and writes them as {@code NAME.md}, {@code NAME.json} and pictures. */
  public void write(String name, StoredRun run, List<String> markdown, Map<String, Bars> pictures)
      throws IOException {
    List<String> all = new ArrayList<>(List.of(run.machine().text()));
    all.addAll(markdown);
    run.wrong().forEach(wrong -> all.add("Wrong and not timed: " + wrong));
    baseline().ifPresent(then -> all.add(run.readings().against(then).markdown()));
    all.forEach(System.out::println);
    Files.createDirectories(out);
    run.write(out.resolve(name + ".json"));
    Files.writeString(out.resolve(name + ".md"), String.join("\n\n", all) + "\n");
    for (Map.Entry<String, Bars> picture : pictures.entrySet()) {
      Files.writeString(out.resolve(picture.getKey() + ".svg"), picture.getValue().svg());
    }
    System.out.println("Written to " + out);
  }
}
