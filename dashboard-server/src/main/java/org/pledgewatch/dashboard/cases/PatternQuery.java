package org.pledgewatch.dashboard.cases;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.Optional;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.standing.PromiseStanding;

/**
 * Which promises are looked at together.
 *
 * @param force empty for all of them
 * @param period up to the run's time, by when promises were due
 */
record PatternQuery(String run, Optional<String> force, Duration period) {
  static final int DAYS_USUAL = 28;
  static final int DAYS_MAX = 92;

  private static final int FORCE_LENGTH_MAX = 128;

  PatternQuery {
    Run.requireId(run);
    force.ifPresent(
        name -> {
          if (name.length() > FORCE_LENGTH_MAX) {
            throw new IllegalArgumentException(
                "force: more than " + FORCE_LENGTH_MAX + " characters");
          }
        });
  }

  /**
   * Reads {@code run}, {@code force} and {@code days}.
   *
   * @throws IllegalArgumentException saying which parameter is wrong
   */
  static PatternQuery of(MultiMap params) {
    return new PatternQuery(
        String.valueOf(params.get("run")),
        Optional.ofNullable(params.get("force")).filter(name -> !name.isEmpty()),
        Duration.ofDays(days(params.get("days"))));
  }

  boolean isOf(PromiseStanding promise) {
    return force.isEmpty() || promise.tags().get("force").equals(force);
  }

  private static int days(String text) {
    if (text == null || text.isEmpty()) {
      return DAYS_USUAL;
    }
    int days = text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    if (days < 1 || days > DAYS_MAX) {
      throw new IllegalArgumentException("days: \"" + text + "\" (1 to " + DAYS_MAX + ")");
    }
    return days;
  }
}
