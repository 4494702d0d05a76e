package org.pledgewatch.bench.load;

import java.util.concurrent.TimeUnit;

/**
 * One moment by both clocks, so that what is scheduled by the one can be dated by the other.
 * Immutable.
 *
 * @param ns by {@code System.nanoTime}
 * @param ms by the wall, milliseconds since 1970
 */
record Times(long ns, long ms) {
  static Times now() {
    return new Times(System.nanoTime(), System.currentTimeMillis());
  }

  /** The wall's time at another moment. */
  long msAt(long otherNs) {
    return ms + TimeUnit.NANOSECONDS.toMillis(otherNs - ns);
  }
}
