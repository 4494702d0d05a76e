package org.pledgewatch.domain.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.policy.DurationRule;
import org.pledgewatch.domain.policy.LevelRule;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.policy.PromiseRule;
import org.pledgewatch.domain.policy.Trigger;
import org.pledgewatch.domain.reference.WorkCalendar;

/**
 * The part of a policy pack that bears on one type of case. Immutable.
 *
 * @param explains the rules by which a broken promise must be explained
 */
record PolicyRules(
    List<PromiseRule> promises,
    List<PromiseRule> explains,
    List<DurationRule> durations,
    List<LevelRule.Interval> levels,
    WorkCalendar calendar,
    long horizonMs) {

  static PolicyRules of(PolicyPack policy, WorkCalendar calendar, CaseType type) {
    return new PolicyRules(
        policy.promises().values().stream()
            .filter(rule -> type(rule).filter(type::equals).isPresent())
            .toList(),
        policy.promises().values().stream()
            .filter(rule -> rule.opens().on().equals(Trigger.BROKEN))
            .toList(),
        policy.durations().values().stream()
            .filter(rule -> type(rule.to().type()) == type)
            .toList(),
        policy.levels().values().stream()
            .filter(LevelRule.Interval.class::isInstance)
            .map(LevelRule.Interval.class::cast)
            .filter(rule -> type(rule.enters()) == type)
            .toList(),
        calendar,
        policy.horizon(type.stream()).toMillis());
  }

  /** Whose file a promise is in; empty for one that breaches open. */
  static Optional<CaseType> type(PromiseRule rule) {
    return switch (rule.opens().on()) {
      case Trigger.GRADED -> Optional.of(CaseType.INCIDENT);
      case Trigger.MONTH -> Optional.of(CaseType.FORCE);
      case Trigger.BROKEN -> Optional.empty();
      default -> Optional.of(type(rule.opens().on()));
    };
  }

  private static CaseType type(String eventType) {
    CaseKind kind = EventTypes.named(eventType).orElseThrow().kind();
    return CaseType.valueOf(kind.name());
  }

  PromiseBook book(String subject, Life life, Saying to) {
    return new PromiseBook(
        subject, new Explanations(life.facts()), explains, life.forgottenMs(), to);
  }

  long deadlineMs(PromiseRule rule, long clockMs, Event opening) {
    return rule.target().deadline(Instant.ofEpochMilli(clockMs), opening, calendar).toEpochMilli();
  }

  Life.Span span(ToLongFunction<List<Event>> lastDeadlineMs) {
    return new Life.Span(horizonMs, lastDeadlineMs);
  }

  /** Says each promise that facts open. */
  interface Openings {
    void open(Consumer<PromiseLife> to);
  }

  /** The last deadline, with the time for explaining where a breach must be explained. */
  long lastDeadlineMs(Openings openings) {
    long[] lastMs = {Long.MIN_VALUE};
    openings.open(
        life -> {
          long brokenMs = Math.max(life.deadlineMs(), life.openedMs());
          long dueMs = Math.max(life.deadlineMs(), brokenMs + explainingMs(life.rule()));
          lastMs[0] = Math.max(lastMs[0], dueMs);
        });
    return lastMs[0];
  }

  /** How long explaining a breach of that promise may take; 0 where none is asked for. */
  long explainingMs(PromiseRule broken) {
    return explains.stream()
        .filter(rule -> rule.of().contains(broken.name()))
        .mapToLong(PromiseBook::explainingMs)
        .max()
        .orElse(0);
  }

  /** When the first event was that a trigger names; {@link Saying#FOREVER_MS} for none. */
  static long firstMs(List<Event> facts, Trigger trigger) {
    for (Event fact : facts) {
      if (trigger.holds(fact)) {
        return fact.timeMs();
      }
    }
    return Saying.FOREVER_MS;
  }

  static long ms(Optional<Event> fact) {
    return fact.map(Event::timeMs).orElse(Saying.FOREVER_MS);
  }
}
