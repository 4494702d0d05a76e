package org.pledgewatch.domain.casefile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.pledgewatch.domain.event.CaseKind;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.reference.WorkCalendar;
import org.pledgewatch.domain.standing.CaseFact;
import org.pledgewatch.domain.standing.CaseStanding;

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

  /** Whose promises, one by one, {@link #standing} describes. */
  private static final Map<CaseType, CaseKind> DESCRIBED =
      Map.of(
          CaseType.CALL, CaseKind.CALL,
          CaseType.INCIDENT, CaseKind.INCIDENT,
          CaseType.MESSAGE, CaseKind.MESSAGE,
          CaseType.DISSATISFACTION, CaseKind.DISSATISFACTION,
          CaseType.CRIME, CaseKind.CRIME,
          CaseType.COLLISION, CaseKind.COLLISION);

  private final Map<CaseType, CaseRules> byType = new EnumMap<>(CaseType.class);
  private final Months months;
  private final UnitRules units;

  public Rules(PolicyPack policy, Reference reference) {
    Places places = new Places(reference);
    WorkCalendar calendar = reference.calendar().in(policy.zone());
    Function<CaseType, PolicyRules> rules = type -> PolicyRules.of(policy, calendar, type);
    months = new Months(policy.zone());
    units = new UnitRules(policy, reference, places);
    byType.put(CaseType.LINK, new LinkRules());
    byType.put(CaseType.AGENT, StateRules.of(policy, EventTypes.AGENT_STATE, places::scope));
    byType.put(
        CaseType.CALL,
        once(rules, places, CaseType.CALL, "call.presented", "call.abandoned", "call.ended"));
    byType.put(
        CaseType.MESSAGE,
        once(rules, places, CaseType.MESSAGE, "message.received", "message.withdrawn"));
    byType.put(
        CaseType.DISSATISFACTION,
        once(
            rules,
            places,
            CaseType.DISSATISFACTION,
            "dissatisfaction.reported",
            "dissatisfaction.resolved"));
    byType.put(CaseType.COLLISION, once(rules, places, CaseType.COLLISION, "collision.reported"));
    byType.put(CaseType.INCIDENT, new IncidentRules(rules.apply(CaseType.INCIDENT), places));
    byType.put(CaseType.CRIME, new VictimRules(rules.apply(CaseType.CRIME), places));
    byType.put(CaseType.FORCE, new MonthlyRules(rules.apply(CaseType.FORCE), reference, months));
    byType.put(CaseType.UNIT, units);
    byType.put(CaseType.TEAM, new TeamRules(places));
  }

  private static OnceRules once(
      Function<CaseType, PolicyRules> rules,
      Places places,
      CaseType type,
      String describing,
      String... endings) {
    return new OnceRules(rules.apply(type), places, describing, List.of(endings));
  }

  /** What the facts of a file mean; dated, in no particular order. */
  public Said says(CaseId id, CaseFile file) {
    Saying to = new Saying();
    byType.get(id.type()).say(id.subject(), file, to);
    return to.said();
  }

  /** Whether files of a type have promises to people that {@link #standing} describes. */
  public static boolean isDescribed(CaseType type) {
    return DESCRIBED.containsKey(type);
  }

  /**
   * How each promise of a case stands, by the same facts and rules as the figures; empty where
   * there is none that is measured, or the case is of a type that is not {@link #isDescribed}.
   */
  public Optional<CaseStanding> standing(CaseId id, CaseFile file) {
    CaseKind kind = DESCRIBED.get(id.type());
    if (kind == null || file.facts().isEmpty()) {
      return Optional.empty();
    }
    Saying to = new Saying();
    byType.get(id.type()).say(id.subject(), file, to);
    if (to.promises().isEmpty()) {
      return Optional.empty();
    }
    StandingOf of = new StandingOf(file.facts());
    List<CaseFact> facts = CaseFacts.of(file.facts());
    return Optional.of(
        new CaseStanding(
            kind,
            id.subject(),
            to.promises().stream().map(of::promise).toList(),
            facts,
            file.facts().size() - facts.size()));
  }

  /** What must be added to what the old file said to make what the new one says. */
  public Said difference(CaseId id, CaseFile before, CaseFile after) {
    return before.equals(after)
        ? Said.NOTHING
        : byType.get(id.type()).difference(id.subject(), before, after);
  }

  /**
   * A file with what time itself adds: months that have begun, days to plan, units' silences.
   *
   * @param time any later call may reach further
   */
  public CaseFile reached(CaseId id, CaseFile file, TimeReached time) {
    return switch (id.type()) {
      case UNIT -> units.reached(id.subject(), file, time);
      case FORCE -> time.goesOn() ? withMonths(id.subject(), file, time.ms()) : file;
      default -> file;
    };
  }

  private CaseFile withMonths(String force, CaseFile file, long reachedMs) {
    CaseFile reached = file;
    for (Event month : months.missing(force, file, reachedMs)) {
      reached = reached.with(month);
    }
    return reached;
  }

  /**
   * When {@link #reached} next has something to add; empty when never without a new fact.
   *
   * @param goesOn as in {@link TimeReached}
   */
  public OptionalLong nextReachedMs(CaseId id, CaseFile file, boolean goesOn) {
    return switch (id.type()) {
      case UNIT -> units.nextReachedMs(file, goesOn);
      case FORCE -> goesOn ? months.nextMs(file) : OptionalLong.empty();
      default -> OptionalLong.empty();
    };
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
