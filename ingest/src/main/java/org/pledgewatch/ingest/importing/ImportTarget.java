package org.pledgewatch.ingest.importing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/** Where an import's events go. */
public sealed interface ImportTarget {

  /** A file of events, one a line; gzip where its name ends in {@code .gz}. */
  record ToFile(Path file) implements ImportTarget {}

  /**
   * A run of its own at a gateway, whose clock is the events' time.
   *
   * @param gateway for instance {@code http://127.0.0.1:8081}
   * @param run its id
   * @param title for people; by default the mapping's name and the run's id
   * @param policy name of the policy pack; by default {@link #POLICY}
   * @param speed seconds of event time a second; empty for as fast as it goes
   * @param every at which times figures are published; by default each {@link #EVERY} at {@link
   *     #FAST} and faster, and at every step otherwise
   * @param stateFolder where the progress is kept; by default beside the first input
   */
  record ToGateway(
      URI gateway,
      String run,
      Optional<String> title,
      Optional<String> policy,
      OptionalDouble speed,
      Optional<Duration> every,
      Optional<Path> stateFolder)
      implements ImportTarget {

    public static final String POLICY = "pledge-2008";
    public static final Duration EVERY = Duration.ofMinutes(1);

    /** From this speed on, figures for every step would be more than anybody could look at. */
    static final double FAST = 60;

    private static final double SPEED_MAX = 1_000_000;

    public ToGateway {
      if (speed.isPresent() && !(speed.getAsDouble() > 0 && speed.getAsDouble() <= SPEED_MAX)) {
        throw new IllegalArgumentException(
            "speed: " + speed.getAsDouble() + " (above 0, at most " + SPEED_MAX + ")");
      }
    }

    /** As fast as it goes, with everything else by default. */
    public static ToGateway fast(URI gateway, String run) {
      return new ToGateway(
          gateway,
          run,
          Optional.empty(),
          Optional.empty(),
          OptionalDouble.empty(),
          Optional.empty(),
          Optional.empty());
    }

    Optional<Duration> figuresEvery() {
      return every.isPresent() || speed.orElse(FAST) < FAST ? every : Optional.of(EVERY);
    }
  }
}
