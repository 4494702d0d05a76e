package org.pledgewatch.domain.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The one rule of intake that needs a clock. */
public final class Intake {
  /** An event further ahead of its run's clock is quarantined. Events contract. */
  public static final Duration FUTURE_MAX = Duration.ofSeconds(60);

  private Intake() {}

  /** Why the event may not come in at this reading of its run's clock. */
  public static Optional<Rejection> check(Event event, long clockMs) {
    if (event.timeMs() - FUTURE_MAX.toMillis() <= clockMs) {
      return Optional.empty();
    }
    return Optional.of(
        new Rejection(
            Rejection.Reason.FUTURE,
            "time "
                + Instant.ofEpochMilli(event.timeMs())
                + " is more than "
                + FUTURE_MAX.toSeconds()
                + " s ahead of the run's clock, "
                + Instant.ofEpochMilli(clockMs)));
  }
}
