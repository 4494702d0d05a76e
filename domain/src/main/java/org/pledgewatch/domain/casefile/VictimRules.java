package org.pledgewatch.domain.casefile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.policy.PromiseRule;
import org.pledgewatch.domain.policy.Trigger;

/**
 * The promise to keep a victim informed: opens at the contract and again at each contact made while
 * one stands. Measures contract, hard case 9.
 */
record VictimRules(PolicyRules rules, Places places) implements CaseRules {

  @Override
  public void say(String subject, CaseFile file, Saying to) {
    for (Life life : span().lives(file)) {
      openings(life.facts(), rules.book(subject, life, to)::open);
    }
  }

  private void openings(List<Event> facts, Consumer<PromiseLife> to) {
    for (PromiseRule rule : rules.promises()) {
      openings(rule, facts, to);
    }
  }

  private void openings(PromiseRule rule, List<Event> facts, Consumer<PromiseLife> to) {
    Optional<Event> closed = CaseFile.first(facts, EventTypes.VICTIM_CLOSED.name());
    long closedMs = PolicyRules.ms(closed);
    Trigger contact = rule.keeps().orElseThrow();
    Event contract = null;
    for (int i = 0; i < facts.size(); i++) {
      Event fact = facts.get(i);
      boolean agreed = rule.opens().holds(fact);
      if (agreed) {
        contract = fact;
      }
      if (closed.filter(fact::equals).isPresent()) {
        return;
      }
      if (contract != null && (agreed || contact.holds(fact))) {
        to.accept(life(rule, contract, fact, facts.subList(i + 1, facts.size()), closedMs));
      }
    }
  }

  private PromiseLife life(
      PromiseRule rule, Event contract, Event opening, List<Event> later, long closedMs) {
    long openedMs = opening.timeMs();
    long deadlineMs = rules.deadlineMs(rule, openedMs, contract);
    long voidedMs = Saying.FOREVER_MS;
    for (Trigger trigger : rule.voids()) {
      boolean closes = trigger.on().equals(EventTypes.VICTIM_CLOSED.name());
      voidedMs = Math.min(voidedMs, closes ? closedMs : PolicyRules.firstMs(later, trigger));
    }
    return new PromiseLife(
        rule,
        Whereabouts.at(places.scope(contract)),
        openedMs,
        openedMs,
        deadlineMs,
        deadlineMs,
        PolicyRules.firstMs(later, rule.keeps().orElseThrow()),
        voidedMs,
        closedMs);
  }

  private Life.Span span() {
    return rules.span(facts -> rules.lastDeadlineMs(to -> openings(facts, to)));
  }

  @Override
  public CaseFile settle(CaseFile file, long settledMs) {
    return span().settle(file, settledMs);
  }

  @Override
  public OptionalLong settlesAt(CaseFile file) {
    return span().settlesAt(file);
  }
}
