package org.pledgewatch.dashboard.demand;

import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Counts of quarters of an hour as the store has them: a row for each one that is not like the one
 * before, so that a count holds until the next row. Immutable.
 */
final class Quarters {
  static final long LENGTH_MS = 15 * 60_000;

  private final NavigableMap<Long, Long> countByEndMs;
  private final long untilMs;

  /**
   * @param countByEndMs the rows
   * @param untilMs nothing is known of quarters that end later
   */
  Quarters(Map<Long, Long> countByEndMs, long untilMs) {
    this.countByEndMs = new TreeMap<>(countByEndMs);
    this.untilMs = untilMs;
  }

  /** The count of the quarter that begins then; empty before the first row and after the end. */
  OptionalLong beginningAt(long fromMs) {
    long endMs = fromMs + LENGTH_MS;
    Map.Entry<Long, Long> standing = countByEndMs.floorEntry(endMs);
    return standing == null || endMs > untilMs
        ? OptionalLong.empty()
        : OptionalLong.of(standing.getValue());
  }

  /** Whether anything was counted in quarters that begin in [from, to). */
  boolean countedAny(long fromMs, long toMs) {
    for (long ms = floorMs(fromMs + LENGTH_MS - 1); ms < toMs; ms += LENGTH_MS) {
      if (beginningAt(ms).orElse(0) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The last moment whose quarters are known. */
  long untilMs() {
    return untilMs;
  }

  static long floorMs(long ms) {
    return Math.floorDiv(ms, LENGTH_MS) * LENGTH_MS;
  }
}
