package org.pledgewatch.domain.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.policy.DurationRule;
import org.pledgewatch.domain.policy.DurationRule.Mark;
import org.pledgewatch.domain.policy.Zero;

/**
 * What a subject contributes to a duration. Measures contract, "Durations".
 *
 * @param facts all that bear on it, earliest first
 * @param forgottenMs when the subject is forgotten
 */
record DurationRules(List<Event> facts, Attributes attributes, long forgottenMs, Saying to) {

  void contribute(DurationRule rule) {
    Optional<Event> until = CaseFile.first(facts, rule.to().type());
    Optional<Event> from =
        rule.from().newest() ? until.flatMap(end -> newest(rule.from().type(), end)) : first(rule);
    if (from.isEmpty()) {
      return;
    }
    if (until.isEmpty()) {
      if (rule.countsNeverEnded()) {
        to.tally(key(rule, forgottenMs), Part.UNMEASURED_NEVER_ENDED, forgottenMs);
      }
      return;
    }
    if (happened(rule, until.get())) {
      long atMs = Math.max(from.get().timeMs(), until.get().timeMs());
      measured(rule, atMs, endMs(rule, until.get()) - measuredMs(rule.from(), from.get()));
    }
  }

  private Optional<Event> first(DurationRule rule) {
    return CaseFile.first(facts, rule.from().type());
  }

  private void measured(DurationRule rule, long atMs, long elapsedMs) {
    FigureKey key = key(rule, atMs);
    if (rule.signed()) {
      to.signedSample(key, atMs, elapsedMs);
    } else if (elapsedMs < 0) {
      to.tally(key, Part.UNMEASURED_NEGATIVE, atMs);
    } else if (elapsedMs == 0 && rule.zero() == Zero.EXCLUDE) {
      to.tally(key, Part.UNMEASURED_ZERO, atMs);
    } else {
      to.sample(key, atMs, elapsedMs);
    }
  }

  private boolean happened(DurationRule rule, Event until) {
    return rule.unless()
        .flatMap(type -> CaseFile.first(facts, type))
        .filter(event -> event.timeMs() <= until.timeMs())
        .isEmpty();
  }

  private long endMs(DurationRule rule, Event until) {
    return rule.to()
        .instead()
        .flatMap(type -> newest(type, until))
        .map(Event::timeMs)
        .orElseGet(() -> measuredMs(rule.to(), until));
  }

  private static long measuredMs(Mark mark, Event event) {
    return mark.member()
        .flatMap(member -> event.data().time(member))
        .map(Instant::toEpochMilli)
        .orElse(event.timeMs());
  }

  /** The newest of a type at or before an event. */
  private Optional<Event> newest(String type, Event end) {
    Optional<Event> newest = Optional.empty();
    for (Event fact : facts) {
      if (fact.timeMs() <= end.timeMs() && fact.type().equals(type)) {
        newest = Optional.of(fact);
      }
    }
    return newest;
  }

  private FigureKey key(DurationRule rule, long atMs) {
    return new FigureKey(
        "duration", attributes.asOf(atMs, rule.tags()).with("duration", rule.name()));
  }
}
