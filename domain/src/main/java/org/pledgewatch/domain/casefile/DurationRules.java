package org.pledgewatch.domain.casefile;

import java.time.Instant;
import java.util.Optional;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.policy.DurationRule;
import org.pledgewatch.domain.policy.Zero;

/** What a subject contributes to a duration. Measures contract, "Durations". */
final class DurationRules {
  private DurationRules() {}

  static void contribute(DurationRule rule, Remembered span, Contributions to) {
    Optional<Event> from = span.file().first(rule.from());
    Optional<Event> until = span.file().first(rule.to());
    if (from.isEmpty()) {
      return;
    }
    if (until.isEmpty()) {
      if (rule.countsNeverEnded()) {
        FigureKey key = key(rule, span, span.forgottenMs());
        to.tally(key, Part.UNMEASURED_NEVER_ENDED, span.forgottenMs());
      }
      return;
    }
    if (!happened(rule, span, until.get())) {
      return;
    }
    long atMs = Math.max(from.get().timeMs(), until.get().timeMs());
    FigureKey key = key(rule, span, atMs);
    long elapsedMs = end(rule, until.get()) - from.get().timeMs();
    if (elapsedMs < 0) {
      to.tally(key, Part.UNMEASURED_NEGATIVE, atMs);
    } else if (elapsedMs == 0 && rule.zero() == Zero.EXCLUDE) {
      to.tally(key, Part.UNMEASURED_ZERO, atMs);
    } else {
      to.sample(key, atMs, elapsedMs);
    }
  }

  private static boolean happened(DurationRule rule, Remembered span, Event until) {
    return rule.unless()
        .flatMap(type -> span.file().first(type))
        .filter(event -> event.timeMs() <= until.timeMs())
        .isEmpty();
  }

  private static long end(DurationRule rule, Event until) {
    return rule.toField()
        .flatMap(field -> until.data().time(field))
        .map(Instant::toEpochMilli)
        .orElse(until.timeMs());
  }

  private static FigureKey key(DurationRule rule, Remembered span, long atMs) {
    return new FigureKey(
        "duration", Place.asOf(atMs, span.file(), rule.tags()).with("duration", rule.name()));
  }
}
