package org.pledgewatch.domain.casefile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventType;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.policy.DurationRule;
import org.pledgewatch.domain.policy.LevelRule;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.policy.PromiseRule;
import org.pledgewatch.domain.policy.Trigger;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.reference.WorkCalendar;

/**
 * What a case file says under a policy pack and reference data: the one function behind every
 * figure.
 *
 * <p>There is no clock in it. A deadline is a contribution dated in the future, taken back when a
 * fact says otherwise. Stateless and thread-safe.
 */
public final class Rules {
  /** How long a forgotten subject stays forgotten; a later event of it is a new case. */
  public static final long FORGOTTEN_FOR_MS = 28L * 24 * 60 * 60 * 1_000;

  private final Map<CaseType, CaseRules> byType = new EnumMap<>(CaseType.class);
  private final Months months;

  public Rules(PolicyPack policy, Reference reference) {
    Places places = new Places(reference);
    WorkCalendar calendar = reference.calendar().in(policy.zone());
    months = new Months(policy.zone());
    byType.put(CaseType.LINK, new LinkRules());
    byType.put(CaseType.AGENT, new StateRules(states(policy, EventTypes.AGENT_STATE), places));
    byType.put(
        CaseType.CALL,
        once(
            policy,
            calendar,
            places,
            CaseType.CALL,
            "call.presented",
            List.of("call.abandoned", "call.ended")));
    byType.put(
        CaseType.MESSAGE,
        once(
            policy,
            calendar,
            places,
            CaseType.MESSAGE,
            "message.received",
            List.of("message.withdrawn")));
    byType.put(
        CaseType.DISSATISFACTION,
        once(
            policy,
            calendar,
            places,
            CaseType.DISSATISFACTION,
            "dissatisfaction.reported",
            List.of("dissatisfaction.resolved")));
    byType.put(
        CaseType.COLLISION,
        once(policy, calendar, places, CaseType.COLLISION, "collision.reported", List.of()));
    byType.put(
        CaseType.INCIDENT, new IncidentRules(rules(policy, calendar, CaseType.INCIDENT), places));
    byType.put(CaseType.CRIME, new VictimRules(rules(policy, calendar, CaseType.CRIME), places));
    byType.put(
        CaseType.FORCE,
        new MonthlyRules(rules(policy, calendar, CaseType.FORCE), reference, months));
  }

  private static OnceRules once(
      PolicyPack policy,
      WorkCalendar calendar,
      Places places,
      CaseType type,
      String describing,
      List<String> endings) {
    return new OnceRules(rules(policy, calendar, type), places, describing, endings);
  }

  private static PolicyRules rules(PolicyPack policy, WorkCalendar calendar, CaseType type) {
    return new PolicyRules(
        policy.promises().values().stream()
            .filter(rule -> type(rule).filter(type::equals).isPresent())
            .toList(),
        policy.promises().values().stream()
            .filter(rule -> rule.opens().on().equals(Trigger.BROKEN))
            .toList(),
        policy.durations().values().stream().filter(rule -> type(rule) == type).toList(),
        intervals(policy, type),
        calendar,
        policy.horizon(type.stream()).toMillis());
  }

  private static List<LevelRule.Interval> intervals(PolicyPack policy, CaseType type) {
    return policy.levels().values().stream()
        .filter(LevelRule.Interval.class::isInstance)
        .map(LevelRule.Interval.class::cast)
        .filter(rule -> type(rule.enters()) == type)
        .toList();
  }

  static List<LevelRule.State> states(PolicyPack policy, EventType said) {
    return policy.levels().values().stream()
        .filter(LevelRule.State.class::isInstance)
        .map(LevelRule.State.class::cast)
        .filter(rule -> rule.type().equals(said.name()))
        .toList();
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

  private static CaseType type(DurationRule rule) {
    return type(rule.to().type());
  }

  private static CaseType type(String eventType) {
    CaseKind kind = EventTypes.named(eventType).orElseThrow().kind();
    return CaseType.valueOf(kind.name());
  }

  /** What the facts of a file mean; dated, in no particular order. */
  public Said says(CaseId id, CaseFile file) {
    Saying to = new Saying();
    byType.get(id.type()).say(id.subject(), file, to);
    return to.said();
  }

  /** What must be added to what the old file said to make what the new one says. */
  public Said difference(CaseId id, CaseFile before, CaseFile after) {
    return before.equals(after)
        ? Said.NOTHING
        : SaidDifference.of(says(id, before), says(id, after));
  }

  /**
   * A file with what time itself adds: months that have begun.
   *
   * @param reachedMs how far time has come; any later call may reach further
   */
  public CaseFile reached(CaseId id, CaseFile file, long reachedMs) {
    if (id.type() != CaseType.FORCE) {
      return file;
    }
    CaseFile reached = file;
    for (Event month : months.missing(id.subject(), file, reachedMs)) {
      reached = reached.with(month);
    }
    return reached;
  }

  /** When {@link #reached} next has something to add; empty when never without a new fact. */
  public OptionalLong nextReachedMs(CaseId id, CaseFile file) {
    return id.type() == CaseType.FORCE ? months.nextMs(file) : OptionalLong.empty();
  }

  /**
   * Facts that no accepted event can change any more, gone; what they still mean, kept. Nothing is
   * left once the subject is forgotten and may be a new case.
   *
   * @param settledMs no event before this is accepted any more
   */
  public CaseFile settle(CaseId id, CaseFile file, long settledMs) {
    return byType.get(id.type()).settle(file, settledMs);
  }

  /** When {@link #settle} may next have something to do; empty when never without a new fact. */
  public OptionalLong settlesAt(CaseId id, CaseFile file) {
    return byType.get(id.type()).settlesAt(file);
  }
}
