package org.pledgewatch.domain.casefile;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.policy.OutcomeWords;
import org.pledgewatch.domain.policy.Trigger;
import org.pledgewatch.domain.standing.PromiseStanding;
import org.pledgewatch.domain.standing.PromiseStanding.Outcome;

/**
 * A promise's fate for people: which event decided, and by which rule.
 *
 * @param facts of the case, earliest first
 */
record StandingOf(List<Event> facts) {

  PromiseStanding promise(PromiseFate fate) {
    PromiseLife life = fate.life();
    Optional<Event> by = decidedBy(fate);
    return new PromiseStanding(
        fate.id(),
        life.rule().name(),
        life.where().tagsAt(Saying.FOREVER_MS),
        life.openedMs(),
        life.clockMs(),
        life.deadlineMs(),
        fate.riskMs(),
        fate.outcome(),
        fate.decidedMs(),
        by.map(Event::identity),
        words(fate, by),
        fate.fulfilledMs(),
        fate.overMs(),
        fate.explainedMs(),
        fate.explainByMs());
  }

  private static String words(PromiseFate fate, Optional<Event> by) {
    PromiseLife life = fate.life();
    return switch (fate.outcome()) {
      case VOIDED ->
          OutcomeWords.voided(by.flatMap(event -> OutcomeWords.voiding(life.rule(), event.type())));
      case KEPT ->
          fate.givenUp()
              ? OutcomeWords.givenUp(life.rule(), true)
              : OutcomeWords.kept(
                  life.rule(), by.filter(event -> event.timeMs() >= life.openedMs()).isPresent());
      case BROKEN ->
          fate.givenUp()
              ? OutcomeWords.givenUp(life.rule(), false)
              : OutcomeWords.broken(life.rule(), life.deadlineMs() < life.foreseenMs());
    };
  }

  private Optional<Event> decidedBy(PromiseFate fate) {
    PromiseLife life = fate.life();
    if (fate.givenUp()) {
      return at(
          life.voidedMs(), event -> OutcomeWords.voiding(life.rule(), event.type()).isPresent());
    }
    if (fate.outcome() == Outcome.KEPT) {
      Trigger keeps = life.rule().keeps().orElseThrow();
      Optional<Event> then = at(fate.fulfilledMs(), keeps::holds);
      return then.isPresent() ? then : before(fate.decidedMs(), keeps);
    }
    boolean byArrival = life.deadlineMs() < life.foreseenMs();
    return byArrival
        ? at(life.deadlineMs(), event -> event.type().equals(EventTypes.INCIDENT_ARRIVED.name()))
        : Optional.empty();
  }

  private Optional<Event> at(long ms, Predicate<Event> which) {
    return facts.stream().filter(event -> event.timeMs() == ms && which.test(event)).findFirst();
  }

  private Optional<Event> before(long ms, Trigger keeps) {
    return facts.stream().filter(event -> event.timeMs() <= ms && keeps.holds(event)).findFirst();
  }
}
