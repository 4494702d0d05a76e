package org.pledgewatch.standalone;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.pledgewatch.jobs.compare.Comparison;
import org.pledgewatch.jobs.compare.FigureSet;
import org.pledgewatch.jobs.figures.FigureCursor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pledgewatch compare}: what two results differ in, and by how much. */
@Command(
    name = "compare",
    description = {
      "Say what two sets of figures differ in, and by how much.",
      "Each is a result of replay (.ndjson, .ndjson.gz) or the id of a run in the store.",
      "Exit code 0 where they are equal, 1 where they differ, 2 for wrong usage."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CompareCommand implements Callable<Integer> {
  private static final int EQUAL = 0;
  private static final int DIFFERENT = 1;
  private static final int USAGE = 2;

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "A", description = "A file or a run.")
  private String a;

  @Parameters(index = "1", paramLabel = "B", description = "The other one.")
  private String b;

  @Option(
      names = "--store",
      paramLabel = "URL",
      description = "The store; by default the running demonstration's.")
  private Optional<URI> store = Optional.empty();

  @Mixin private Reach reach = new Reach();

  @Option(
      names = "--tolerance",
      paramLabel = "N",
      description = "Numbers no further apart than this are equal; by default 0.")
  private double tolerance;

  @Option(names = "--details", description = "List each difference.")
  private boolean details;

  @Option(names = "--json", description = "Write JSON, one object a line.")
  private boolean json;

  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path scratch = null;
    try {
      FigureSet setA = set(a);
      FigureSet setB = set(b);
      ComparisonReport report =
          json
              ? new ComparisonJson(terminal, details)
              : new ComparisonText(terminal, setA.name(), setB.name(), details);
      Comparison comparison = new Comparison(tolerance, report);
      scratch = Files.createTempDirectory("pledgewatch-compare");
      try (FigureCursor figuresA = setA.open(scratch.resolve("a"));
          FigureCursor figuresB = setB.open(scratch.resolve("b"))) {
        Comparison.Result result = comparison.run(figuresA, figuresB);
        report.end(result);
        return result.isEqual() ? EQUAL : DIFFERENT;
      }
    } catch (IllegalArgumentException | IOException e) {
      terminal.complain(String.valueOf(e.getMessage()));
      return USAGE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return USAGE;
    } finally {
      delete(scratch);
    }
  }

  private FigureSet set(String name) {
    Path file = Path.of(name);
    if (Files.isRegularFile(file)) {
      return new FigureSet.OfFile(file);
    }
    if (name.contains(".") || name.contains("/")) {
      throw new IllegalArgumentException("there is no file " + name);
    }
    return new FigureSet.OfRun(name, reach.store(store));
  }

  private static void delete(Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      // Left to whoever empties the folder of temporary files.
      folder.toFile().deleteOnExit();
    }
  }
}
