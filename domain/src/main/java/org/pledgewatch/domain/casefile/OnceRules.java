package org.pledgewatch.domain.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.policy.DurationRule;
import org.pledgewatch.domain.policy.LevelRule;
import org.pledgewatch.domain.policy.PromiseRule;
import org.pledgewatch.domain.policy.Trigger;

/**
 * Cases that open a promise once, by the event that describes them: calls, messages, reports of
 * dissatisfaction, collisions. Measures contract, "Promises".
 *
 * @param describing type of the event that says where the case counts
 * @param endings after one of these there is nobody left to keep a promise to
 */
record OnceRules(PolicyRules rules, Places places, String describing, List<String> endings)
    implements CaseRules {

  @Override
  public void say(String subject, CaseFile file, Saying to) {
    for (Life life : span().lives(file)) {
      PromiseBook book = rules.book(subject, life, to);
      openings(life.facts(), book::open);
      Attributes attributes = new Described(life.first(describing));
      DurationRules durations = new DurationRules(life.facts(), attributes, life.forgottenMs(), to);
      for (DurationRule rule : rules.durations()) {
        durations.contribute(rule);
      }
      LevelRules levels = new LevelRules(life, attributes, to);
      for (LevelRule.Interval rule : rules.levels()) {
        levels.contribute(rule);
      }
      if (describing.equals(EventTypes.CALL_PRESENTED.name())) {
        new DemandRules(life, attributes, to).call();
      }
    }
  }

  private void openings(List<Event> facts, Consumer<PromiseLife> to) {
    for (PromiseRule rule : rules.promises()) {
      CaseFile.first(facts, rule.opens().on())
          .filter(rule.opens()::holds)
          .ifPresent(opening -> to.accept(life(rule, opening, facts)));
    }
  }

  private PromiseLife life(PromiseRule rule, Event opening, List<Event> facts) {
    long openedMs = opening.timeMs();
    long deadlineMs = rules.deadlineMs(rule, openedMs, opening);
    long voidedMs = Saying.FOREVER_MS;
    for (Trigger trigger : rule.voids()) {
      voidedMs = Math.min(voidedMs, standingMs(facts, trigger));
    }
    long endedMs = Saying.FOREVER_MS;
    for (String ending : endings) {
      endedMs = Math.min(endedMs, PolicyRules.ms(CaseFile.first(facts, ending)));
    }
    return new PromiseLife(
        rule,
        Whereabouts.at(places.scope(opening)),
        openedMs,
        openedMs,
        deadlineMs,
        deadlineMs,
        PolicyRules.firstMs(facts, rule.keeps().orElseThrow()),
        voidedMs,
        endedMs);
  }

  /** Of once-only facts the first stands, and it must meet the conditions. */
  private static long standingMs(List<Event> facts, Trigger trigger) {
    return PolicyRules.ms(CaseFile.first(facts, trigger.on()).filter(trigger::holds));
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

  /** All is known once the describing event is. */
  private final class Described implements Attributes {
    private final Optional<Event> event;

    Described(Optional<Event> event) {
      this.event = event;
    }

    @Override
    public Tags asOf(long atMs, List<String> names) {
      if (event.isEmpty() || event.get().timeMs() > atMs) {
        return Tags.NONE;
      }
      Tags tags = places.scope(event.get());
      for (String name : names) {
        Optional<String> value = event.get().data().text(name);
        if (value.isPresent()) {
          tags = tags.with(name, value.get());
        }
      }
      return tags;
    }

    @Override
    public List<Long> changesMs() {
      List<Long> changes = new ArrayList<>();
      event.ifPresent(known -> changes.add(known.timeMs()));
      return changes;
    }
  }
}
