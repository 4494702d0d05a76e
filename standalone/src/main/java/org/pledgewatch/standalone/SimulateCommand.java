package org.pledgewatch.standalone;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.pledgewatch.domain.wire.ReferenceFolder;
import org.pledgewatch.ingest.simulator.EventSet;
import org.pledgewatch.ingest.simulator.EventSetFile;
import org.pledgewatch.ingest.simulator.ForceProfile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** {@code pledgewatch simulate}: the events of simulated forces, in a file. */
@Command(
    name = "simulate",
    description = {
      "Write the events of simulated forces as NDJSON: calls, incidents, units, messages and all.",
      "The same options give the same bytes. A file is written whole or not at all."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SimulateCommand implements Callable<Integer> {
  private static final int USAGE = 2;
  private static final int FAILED = 1;
  private static final int BUFFER_BYTES = 1 << 16;
  private static final String STANDARD_OUTPUT = "-";
  private static final String REFERENCE = "uk-wards";
  private static final double MILLI = 1_000;

  private final Terminal terminal;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE|-",
      description = "The file of events, one a line (.gz compresses); - is standard output.")
  private String out;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "T",
      description = "When it begins, for instance 2026-11-21T00:00:00Z.")
  private Instant from;

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      defaultValue = "PT24H",
      showDefaultValue = Visibility.ALWAYS,
      description = "How long it goes on.")
  private Duration length;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      showDefaultValue = Visibility.ALWAYS,
      description = "Seed of the simulation's chances.")
  private long seed;

  @Option(
      names = "--force",
      split = ",",
      paramLabel = "ID",
      defaultValue = "west-yorkshire",
      showDefaultValue = Visibility.ALWAYS,
      description =
          "Which forces; west-yorkshire is urban, northumbria rural, any other has calls alone.")
  private List<String> forces;

  @Option(
      names = "--full",
      description = "As large as in the demonstration; by default a tenth of it or so.")
  private boolean full;

  @Option(
      names = "--faults",
      description = "Add duplicates, disorder, late, contradicting and malformed events.")
  private boolean faults;

  SimulateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try {
      EventSet events =
          new EventSet(
              forces.stream().distinct().map(this::profile).toList(),
              ReferenceFolder.parse(ReferenceFolder.texts(REFERENCE)),
              seed,
              from,
              length,
              faults);
      long beganNs = System.nanoTime();
      long lines = write(events);
      double seconds = Duration.ofNanos(System.nanoTime() - beganNs).toMillis() / MILLI;
      terminal.complain(String.format(Locale.ROOT, "%,d lines in %.1f s", lines, seconds));
      return 0;
    } catch (IllegalArgumentException e) {
      terminal.complain(e.getMessage());
      return USAGE;
    } catch (IOException e) {
      terminal.complain("Cannot write " + out + ": " + e);
      return FAILED;
    }
  }

  private ForceProfile profile(String id) {
    ForceProfile profile =
        ForceProfile.named(id)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "--force "
                            + id
                            + ": must be of "
                            + String.join(", ", ForceProfile.names())));
    return full ? profile : profile.small();
  }

  private long write(EventSet events) throws IOException {
    if (out.equals(STANDARD_OUTPUT)) {
      OutputStream lines = new BufferedOutputStream(terminal.stream(), BUFFER_BYTES);
      long count = events.write(lines, (done, time) -> {});
      lines.flush();
      return count;
    }
    Path file = Path.of(out);
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new IllegalArgumentException("--out " + out + ": there is no folder " + folder);
    }
    long count = EventSetFile.write(events, file, this::progress);
    terminal.update("");
    return count;
  }

  private void progress(long lines, Instant eventTime) {
    long percent = 100 * Duration.between(from, eventTime).toMillis() / length.toMillis();
    terminal.update(
        String.format(
            Locale.ROOT, "  %,d lines, at %s (%d %%)", lines, eventTime, Math.min(100, percent)));
  }
}
