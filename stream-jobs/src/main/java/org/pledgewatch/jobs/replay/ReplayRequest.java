package org.pledgewatch.jobs.replay;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.domain.reference.ReferenceTexts;
import org.pledgewatch.domain.run.Run;

/**
 * What to replay and what to write.
 *
 * @param events NDJSON files, plain or gzip, or folders of them
 * @param from events at or before it are left out
 * @param to events after it are left out
 * @param policy name or file of the policy pack
 * @param reference the reference data, or {@link ReferenceTexts#NONE}
 * @param zone of calendar windows, where it is not that of the reference data, or else the pack's
 * @param out the file written, whole or not at all
 * @param run the figures' run id; never {@code live}
 * @param windows names; empty for all
 * @param measures measures ({@code promise}) or names ({@code answer-999}); empty for all
 * @param times when figures are written
 */
public record ReplayRequest(
    List<Path> events,
    Optional<Instant> from,
    Optional<Instant> to,
    String policy,
    ReferenceTexts reference,
    Optional<ZoneId> zone,
    Path out,
    String run,
    Set<String> windows,
    Set<String> measures,
    Times times,
    int parallelism) {

  /** When figures are written. */
  public sealed interface Times {
    /** Every step at which a figure changed. */
    record OnChange() implements Times {}

    /** Each multiple of a period. */
    record Every(Duration period) implements Times {
      public Every {
        if (period.toMillis() < 1_000 || period.toMillis() % 1_000 != 0) {
          throw new IllegalArgumentException("every: " + period + " is no whole second");
        }
      }
    }

    /** The times given, whole seconds. */
    record At(List<Instant> times) implements Times {
      public At {
        for (Instant time : times) {
          if (!time.equals(time.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("at: " + time + " is no whole second");
          }
        }
      }
    }
  }

  public ReplayRequest {
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism: " + parallelism);
    }
    Run.requireId(run);
    if (run.equals(Run.LIVE)) {
      throw new IllegalArgumentException("run id: a replay never touches " + Run.LIVE);
    }
    if (times instanceof Times.At at && to.isPresent()) {
      for (Instant time : at.times()) {
        if (time.isAfter(to.get())) {
          throw new IllegalArgumentException("at: " + time + " is after " + to.get());
        }
      }
    }
  }
}
