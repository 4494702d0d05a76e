package org.pledgewatch.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.pledgewatch.ingest.importing.ImportOutcome;
import org.pledgewatch.ingest.importing.ImportProgress;
import org.pledgewatch.ingest.importing.ImportRequest;
import org.pledgewatch.ingest.importing.ImportTarget;
import org.pledgewatch.ingest.importing.Importer;
import org.pledgewatch.ingest.mapping.Mapping;
import org.pledgewatch.ingest.mapping.MappingException;
import org.pledgewatch.ingest.mapping.Mappings;
import org.pledgewatch.standalone.demo.DemoSettings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pledgewatch import}: turns exports into events, for a gateway or a file. */
@Command(
    name = "import",
    description = {
      "Turn CSV or TSV exports (gzip too) into events, by a mapping file.",
      "Sending the same again is safe; what was interrupted goes on where it was."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ImportCommand implements Callable<Integer> {
  private static final int USAGE = 2;
  private static final int INTERRUPTED = 130;
  private static final long MILLI = 1_000;

  /** A line where nobody looks at a terminal, so that a log shows that it goes on. */
  private static final long PLAIN_EVERY_MS = 10_000;

  private final Terminal terminal;
  private long saidMs;

  @Option(
      names = "--mapping",
      required = true,
      paramLabel = "FILE",
      completionCandidates = ShippedMappings.class,
      description = "Mapping file, or the name of one that ships: ${COMPLETION-CANDIDATES}.")
  private String mapping;

  @Parameters(arity = "1..*", paramLabel = "INPUT", description = "The exports, in any order.")
  private List<Path> inputs;

  @ArgGroup(exclusive = true, multiplicity = "0..1")
  private Where where = new Where();

  @Option(
      names = "--run",
      paramLabel = "ID",
      description = "The run that the events go to; by default the mapping's name.")
  private Optional<String> run = Optional.empty();

  @Option(names = "--title", paramLabel = "TEXT", description = "The run's title, for people.")
  private Optional<String> title = Optional.empty();

  @Option(names = "--policy", paramLabel = "PACK", description = "Policy pack of a new run.")
  private Optional<String> policy = Optional.empty();

  @Option(
      names = "--speed",
      paramLabel = "N",
      description = "Seconds of event time a second; by default as fast as it goes.")
  private Optional<Double> speed = Optional.empty();

  @Option(
      names = "--every",
      paramLabel = "DURATION",
      description = "How often figures are made in a new run, for instance PT1M.")
  private Optional<Duration> every = Optional.empty();

  /** For the help text and for shells. */
  private static final class ShippedMappings implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Mappings.SHIPPED.iterator();
    }
  }

  /** Either a gateway or a file. */
  private static final class Where {
    @Option(
        names = "--to",
        paramLabel = "URL",
        description = "The gateway; by default the demonstration's, http://127.0.0.1:8081.")
    private URI to = URI.create("http://127.0.0.1:" + (DemoSettings.PORT + 1));

    @Option(
        names = "--out",
        paramLabel = "FILE",
        description = "Write events to this file instead, one a line (.gz compresses).")
    private Path out;
  }

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try {
      Mapping read = Mappings.find(mapping);
      ImportRequest request = new ImportRequest(read, inputs, target(read));
      ImportOutcome outcome = new Importer(this::progress, this::retrying).run(request);
      report(outcome);
      return outcome.exitCode();
    } catch (MappingException | IllegalArgumentException e) {
      terminal.complain(e.getMessage());
      return USAGE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return INTERRUPTED;
    }
  }

  private ImportTarget target(Mapping read) {
    if (where.out != null) {
      return new ImportTarget.ToFile(where.out);
    }
    return new ImportTarget.ToGateway(
        where.to,
        run.orElse(read.name()),
        title,
        policy,
        speed.map(OptionalDouble::of).orElse(OptionalDouble.empty()),
        every,
        Optional.of(StateFolder.of("imports")));
  }

  private void report(ImportOutcome outcome) {
    terminal.update("");
    if (outcome instanceof ImportOutcome.Done done) {
      done.summary().lines().forEach(terminal::say);
    } else if (outcome instanceof ImportOutcome.BadInput bad) {
      terminal.complain(bad.message());
    } else if (outcome instanceof ImportOutcome.Broken broken) {
      terminal.complain(broken.message());
    }
  }

  private void progress(ImportProgress progress) {
    String line =
        String.format(
            Locale.ROOT,
            "  %,d of %,d events (%d %%), %,.0f a second, at %s%s",
            progress.done(),
            progress.total(),
            progress.total() == 0 ? 100 : progress.done() * 100 / progress.total(),
            progress.eventsPerS(),
            progress.eventTime(),
            progress.remaining().map(ImportCommand::left).orElse(""));
    terminal.update(line);
    long nowMs = System.nanoTime() / (MILLI * MILLI);
    if (!terminal.interactive() && nowMs - saidMs >= PLAIN_EVERY_MS) {
      saidMs = nowMs;
      terminal.say(line);
    }
  }

  private static String left(Duration remaining) {
    long seconds = remaining.toSeconds();
    return String.format(Locale.ROOT, ", %d:%02d left", seconds / 60, seconds % 60);
  }

  private void retrying(String why, Duration in) {
    terminal.complain(why + "; trying again in " + in.toMillis() / (double) MILLI + " s");
  }
}
