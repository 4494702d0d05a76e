package org.pledgewatch.standalone;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.jobs.replay.CorrectionRequest;
import org.pledgewatch.jobs.replay.ReplayRequest;
import org.pledgewatch.jobs.replay.ReplaySource;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is replayed, how, and where the figures go. */
final class ReplayOptions {
  private static final String ALL = "all";

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Source source = new Source();

  @Option(names = "--out", paramLabel = "FILE", description = "The file of figures, one a line.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--store",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "URL",
      description = {
        "Write the figures into the store too, by default the running demonstration's,",
        "and tell the pages of the run."
      })
  private Optional<String> store = Optional.empty();

  @Mixin private Reach reach = new Reach();

  @Option(names = "--from", paramLabel = "T", description = "Leave out events at or before T.")
  private Optional<Instant> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "T",
      description = "Leave out events after T, and end there.")
  private Optional<Instant> to = Optional.empty();

  @Option(
      names = "--warm-up",
      paramLabel = "DURATION|all",
      description = {
        "Read events from that long before --from on, or all of them, so that windows and cases",
        "that reach back are whole; figures are still those after --from."
      })
  private Optional<String> warmUp = Optional.empty();

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
  private WhenOptions when = new WhenOptions();

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many parts work at a time; the figures are the same.")
  private int parallelism;

  @Option(
      names = "--correct",
      description = {
        "Work out the period from --from to --to of the run named by --log again, events that came",
        "too late included, and replace the figures in the store that differ."
      })
  private boolean correct;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "Where an unfinished replay is kept; by default in the user's state folder.")
  private Optional<Path> work = Optional.empty();

  @Option(
      names = "--restart",
      description = "Begin anew instead of going on where the same replay was interrupted.")
  private boolean restart;

  /** Either files or a log. */
  private static final class Source {
    @Option(
        names = "--events",
        arity = "1..*",
        paramLabel = "FILE|FOLDER",
        description = "NDJSON, plain or gzip, or folders of .ndjson, .jsonl, .json and their .gz.")
    private List<Path> events = List.of();

    @Option(
        names = "--log",
        paramLabel = "RUN",
        description = "The accepted events of a run, out of its log.")
    private Optional<String> log = Optional.empty();
  }

  /**
   * @param terminal hears of what is left out
   * @throws IllegalArgumentException for what cannot be met; says what to mend
   */
  ReplayRequest request(Terminal terminal) {
    requireReadable();
    return new ReplayRequest(
        source(),
        readFrom(),
        to,
        warmUp.flatMap(any -> from),
        policy,
        reference.read(terminal),
        zone,
        new ReplayRequest.Output(
            out, store.map(url -> new ReplayRequest.Store(store(url), reach.kafka()))),
        run,
        windows,
        measures,
        when.times(time -> isWithin(time, terminal)),
        parallelism,
        workFolder(),
        restart);
  }

  boolean isCorrection() {
    return correct;
  }

  /**
   * What {@code --correct} asks for.
   *
   * @throws IllegalArgumentException for what cannot be met; says what to mend
   */
  CorrectionRequest correction() {
    if (source.log.isEmpty() || from.isEmpty() || to.isEmpty()) {
      throw new IllegalArgumentException("--correct needs --log RUN, --from T and --to T");
    }
    if (out.isPresent() || warmUp.isPresent()) {
      throw new IllegalArgumentException("--correct writes into the store, and reads all events");
    }
    return new CorrectionRequest(
        reach.kafka(),
        store(store.orElse("")),
        source.log.get(),
        from.get(),
        to.get(),
        parallelism,
        workFolder(),
        restart);
  }

  private ReplaySource source() {
    return source.log.isPresent()
        ? new ReplaySource.Log(reach.kafka(), source.log.get())
        : new ReplaySource.Files(source.events);
  }

  private Path workFolder() {
    return work.orElseGet(() -> StateFolder.of("replays"));
  }

  private URI store(String url) {
    return reach.store(url.isEmpty() ? Optional.empty() : Optional.of(URI.create(url)));
  }

  private Optional<Instant> readFrom() {
    if (warmUp.isEmpty()) {
      return from;
    }
    if (from.isEmpty()) {
      throw new IllegalArgumentException("--warm-up: goes before --from T, which is missing");
    }
    if (warmUp.get().equals(ALL)) {
      return Optional.empty();
    }
    try {
      Duration before = Duration.parse(warmUp.get());
      if (before.isNegative()) {
        throw new IllegalArgumentException("--warm-up " + before + ": is below zero");
      }
      return from.map(time -> time.minus(before));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "--warm-up " + warmUp.get() + ": must be a duration such as P28D, or all", e);
    }
  }

  private void requireReadable() {
    for (Path path : source.events) {
      if (!Files.isReadable(path)) {
        throw new IllegalArgumentException(
            "--events " + path + ": there is no such file, or no right to read it");
      }
    }
    if (out.isEmpty() && store.isEmpty()) {
      throw new IllegalArgumentException("Where to? Give --out FILE, --store, or both.");
    }
    out.ifPresent(ReplayOptions::requireFolder);
  }

  private static void requireFolder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IllegalArgumentException("--out " + file + ": there is no folder " + folder);
    }
  }

  /** A replay's figures end at {@code --to}. */
  private boolean isWithin(Instant time, Terminal terminal) {
    boolean within = to.isEmpty() || !time.isAfter(to.get());
    if (!within) {
      terminal.complain("--at " + time + ": left out, it is after --to " + to.get());
    }
    return within;
  }
}
