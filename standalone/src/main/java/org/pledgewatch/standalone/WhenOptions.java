package org.pledgewatch.standalone;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;
import org.pledgewatch.jobs.replay.ReplayRequest.Times;
import picocli.CommandLine.Option;

/** When a replay writes figures: either times or a period. */
final class WhenOptions {
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
