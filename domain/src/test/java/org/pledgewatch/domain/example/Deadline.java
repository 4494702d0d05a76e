package org.pledgewatch.domain.example;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.domain.figure.FigureKey;

/**
 * Until when a promise was to be kept: had nothing happened since its opening, it would be broken
 * then. Immutable.
 */
record Deadline(FigureKey key, Instant at, Instant openedAt) {
  Deadline {
    if (at.toEpochMilli() % 1_000 != 0) {
      throw new IllegalArgumentException("a deadline is drawn at a whole second: " + at);
    }
  }

  /** Open a second before, broken then: in a run without what came after the opening. */
  List<Expectation> expectations() {
    return List.of(
        new Expectation(at.minusSeconds(1), key, "PT1M", Map.of("broken", Optional.of(0.0))),
        new Expectation(at, key, "PT1M", Map.of("broken", Optional.of(1.0))));
  }
}
