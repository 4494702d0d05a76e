package org.pledgewatch.domain.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;

/**
 * That a unit's last fix has grown too old. It would be said ahead with each fix and taken back by
 * the next, in each figure of its areas: so it is said only once something later is known of the
 * unit, and where a unit stays silent time itself adds a fact.
 *
 * @param fixAgeMs how long a fix is good
 */
record UnitSilence(long fixAgeMs) {
  private static final String SILENT = "unit.silent";

  /** Up to when all is said: the newest fact, what holds it apart. */
  static long saidUntilMs(List<Event> facts) {
    for (int i = facts.size() - 1; i >= 0; i--) {
      if (!Commitment.isOne(facts.get(i))) {
        return facts.get(i).timeMs();
      }
    }
    return Long.MIN_VALUE;
  }

  /** When the next fact is due: the last fix is too old, and nothing later is known. */
  OptionalLong nextMs(List<Event> facts) {
    for (int i = facts.size() - 1; i >= 0; i--) {
      if (UnitStretch.isFix(facts.get(i))) {
        long expiresMs = facts.get(i).timeMs() + fixAgeMs;
        return expiresMs > saidUntilMs(facts) ? OptionalLong.of(expiresMs) : OptionalLong.empty();
      }
    }
    return OptionalLong.empty();
  }

  /** The fact that is due. */
  Optional<Event> due(String unit, List<Event> facts, long reachedMs) {
    OptionalLong nextMs = nextMs(facts);
    return nextMs.isPresent() && nextMs.getAsLong() <= reachedMs
        ? Optional.of(
            Event.of(
                SILENT,
                "/clock",
                SILENT,
                unit,
                Instant.ofEpochMilli(nextMs.getAsLong()),
                Data.EMPTY))
        : Optional.empty();
  }
}
