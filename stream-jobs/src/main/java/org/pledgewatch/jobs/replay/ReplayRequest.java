package org.pledgewatch.jobs.replay;

import java.net.URI;
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
 * @param events where they are
 * @param from events at or before it are left out
 * @param to events after it are left out
 * @param figuresAfter figures at or before it are left out
 * @param policy name or file of the policy pack
 * @param reference the reference data, or {@link ReferenceTexts#NONE}
 * @param zone of calendar windows, where it is not that of the reference data, or else the pack's
 * @param output where figures go
 * @param run the figures' run id; never {@code live}
 * @param windows names; empty for all
 * @param measures measures ({@code promise}) or names ({@code answer-999}); empty for all
 * @param times when figures are written
 * @param work where unfinished replays are kept, so that they can go on
 * @param restart whether an unfinished replay of the same request begins anew
 */
public record ReplayRequest(
    ReplaySource events,
    Optional<Instant> from,
    Optional<Instant> to,
    Optional<Instant> figuresAfter,
    String policy,
    ReferenceTexts reference,
    Optional<ZoneId> zone,
    Output output,
    String run,
    Set<String> windows,
    Set<String> measures,
    Times times,
    int parallelism,
    Path work,
    boolean restart) {

  /**
   * Where figures go; to one of both at least.
   *
   * @param file written whole or not at all
   * @param store gets the figures under the run's id, and the run is announced
   */
  public record Output(Optional<Path> file, Optional<Store> store) {
    public Output {
      if (file.isEmpty() && store.isEmpty()) {
        throw new IllegalArgumentException("output: neither a file nor the store");
      }
    }

    public static Output to(Path file) {
      return new Output(Optional.of(file), Optional.empty());
    }
  }

  /**
   * A store, and the topics by which dashboards hear of runs.
   *
   * @param servers Kafka's bootstrap servers
   */
  public record Store(URI uri, String servers) {}

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
    if (events instanceof ReplaySource.Log log && log.run().equals(run)) {
      throw new IllegalArgumentException("run id: a replay of " + run + " needs one of its own");
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
