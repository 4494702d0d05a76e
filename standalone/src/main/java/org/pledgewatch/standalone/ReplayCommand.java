package org.pledgewatch.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.pledgewatch.jobs.replay.Replay;
import org.pledgewatch.jobs.replay.ReplayRequest;
import org.pledgewatch.jobs.replay.ReplayRequest.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pledgewatch replay}: the same graph over files, bounded. Measures contract, "Runs". */
@Command(
    name = "replay",
    description = {
      "Compute figures from files of events, and write them as NDJSON, sorted.",
      "The file is written whole or not at all; a summary goes to standard error."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReplayCommand implements Callable<Integer> {
  private static final int USAGE = 2;
  private static final int FAILED = 1;
  private static final Logger LOG = LoggerFactory.getLogger(ReplayCommand.class);

  private final Terminal terminal;

  @Option(
      names = "--events",
      required = true,
      arity = "1..*",
      paramLabel = "FILE|FOLDER",
      description = "NDJSON, plain or gzip, or folders of .ndjson, .jsonl, .json and their .gz.")
  private List<Path> events;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The file of figures, one a line.")
  private Path out;

  @Option(names = "--from", paramLabel = "T", description = "Leave out events at or before T.")
  private Optional<Instant> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "T",
      description = "Leave out events after T, and end there.")
  private Optional<Instant> to = Optional.empty();

  @Option(
      names = "--policy",
      paramLabel = "PACK",
      defaultValue = "pledge-2008",
      showDefaultValue = Visibility.ALWAYS,
      description = "Name or file of the policy pack.")
  private String policy;

  @Mixin private ReferenceOption reference = new ReferenceOption();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Zone of the calendar; by default that of the reference data, else the pack's.")
  private Optional<ZoneId> zone = Optional.empty();

  @Option(
      names = "--run",
      paramLabel = "ID",
      defaultValue = "replay",
      showDefaultValue = Visibility.ALWAYS,
      description = "The run id that figures carry; not live.")
  private String run;

  @Option(
      names = "--windows",
      split = ",",
      paramLabel = "NAME",
      description = "Only these windows, for instance PT5M,PT1H.")
  private Set<String> windows = Set.of();

  @Option(
      names = "--measures",
      split = ",",
      paramLabel = "NAME",
      description = "Only these measures, for instance promise or answer-999.")
  private Set<String> measures = Set.of();

  @ArgGroup(exclusive = true, multiplicity = "0..1")
  private When when = new When();

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many parts work at a time; the figures are the same.")
  private int parallelism;

  /** Either times or a period. */
  private static final class When {
    @Option(
        names = "--at",
        split = ",",
        paramLabel = "T",
        description = "Write figures at these times, whole seconds; none after --to.")
    private List<Instant> at = List.of();

    @Option(
        names = "--every",
        paramLabel = "DURATION|change",
        description = "Write figures at each multiple, or at every change; by default PT15M.")
    private String every = "PT15M";

    Times times(Predicate<Instant> isWithin) {
      if (!at.isEmpty()) {
        return new Times.At(at.stream().filter(isWithin).toList());
      }
      if (every.equals("change")) {
        return new Times.OnChange();
      }
      try {
        return new Times.Every(Duration.parse(every));
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException(
            "--every " + every + ": must be a duration such as PT15M, or change", e);
      }
    }
  }

  ReplayCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try {
      requireReadable();
      ReplayRequest request =
          new ReplayRequest(
              events,
              from,
              to,
              policy,
              reference.read(terminal),
              zone,
              out,
              run,
              windows,
              measures,
              when.times(this::isWithin),
              parallelism);
      terminal.complain(new Replay(request, this::progress).run().line());
      return 0;
    } catch (IllegalArgumentException e) {
      terminal.complain(String.valueOf(e.getMessage()));
      return USAGE;
    } catch (IOException e) {
      terminal.complain("Nothing was written: " + e);
      return FAILED;
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      LOG.error("The replay failed", e);
      terminal.complain("Nothing was written: the replay failed. " + e.getMessage());
      return FAILED;
    }
  }

  private void requireReadable() {
    for (Path path : events) {
      if (!Files.isReadable(path)) {
        throw new IllegalArgumentException(
            "--events " + path + ": there is no such file, or no right to read it");
      }
    }
    Path folder = out.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IllegalArgumentException("--out " + out + ": there is no folder " + folder);
    }
  }

  /** A replay's figures end at {@code --to}. */
  private boolean isWithin(Instant time) {
    boolean within = to.isEmpty() || !time.isAfter(to.get());
    if (!within) {
      terminal.complain("--at " + time + ": left out, it is after --to " + to.get());
    }
    return within;
  }

  private void progress(String doing) {
    terminal.update("  " + doing);
  }
}
