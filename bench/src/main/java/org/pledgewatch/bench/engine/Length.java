package org.pledgewatch.bench.engine;

import java.io.Serializable;
import java.time.Duration;

/** A rolling window: its length and how often it is published. Immutable. */
record Length(Duration length, Duration step) implements Serializable {
  Length {
    if (length.toMillis() <= 0
        || step.toMillis() <= 0
        || length.toMillis() % step.toMillis() != 0) {
      throw new IllegalArgumentException("window of " + length + " each " + step);
    }
  }

  static Length of(Duration length) {
    return new Length(length, Duration.ofSeconds(1));
  }

  long ms() {
    return length.toMillis();
  }

  long stepMs() {
    return step.toMillis();
  }
}
