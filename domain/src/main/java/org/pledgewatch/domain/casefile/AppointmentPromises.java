package org.pledgewatch.domain.casefile;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.policy.PromiseRule;
import org.pledgewatch.domain.policy.Trigger;

/** The promise to come when it was agreed; a newer appointment voids it. Hard case 8. */
record AppointmentPromises(PolicyRules rules, IncidentStory story) {

  void openings(PromiseRule rule, Consumer<PromiseLife> to) {
    List<Event> made =
        story.facts().stream()
            .filter(rule.opens()::holds)
            .filter(fact -> fact.timeMs() <= story.closedMs())
            .toList();
    for (int i = 0; i < made.size(); i++) {
      long newerMs = i + 1 < made.size() ? made.get(i + 1).timeMs() : Saying.FOREVER_MS;
      to.accept(life(rule, made.get(i), newerMs));
    }
  }

  private PromiseLife life(PromiseRule rule, Event made, long newerMs) {
    long openedMs = made.timeMs();
    long deadlineMs = rules.deadlineMs(rule, openedMs, made);
    return new PromiseLife(
        rule,
        story.scopeAsOf(openedMs),
        openedMs,
        openedMs,
        deadlineMs,
        deadlineMs,
        arrivedMs(rule, made),
        voidedMs(rule, newerMs),
        story.closedMs());
  }

  /** The first arrival at or after both its from and its making. */
  private long arrivedMs(PromiseRule rule, Event made) {
    long fromMs = made.data().time("from").map(Instant::toEpochMilli).orElse(made.timeMs());
    Trigger keeps = rule.keeps().orElseThrow();
    return story.facts().stream()
        .filter(fact -> keeps.holds(fact) && fact.timeMs() >= Math.max(fromMs, made.timeMs()))
        .mapToLong(Event::timeMs)
        .findFirst()
        .orElse(Saying.FOREVER_MS);
  }

  private long voidedMs(PromiseRule rule, long newerMs) {
    long voidedMs = Saying.FOREVER_MS;
    for (Trigger trigger : rule.voids()) {
      long ms =
          trigger.on().equals(rule.opens().on())
              ? newerMs
              : PolicyRules.ms(story.closed().filter(trigger::holds));
      voidedMs = Math.min(voidedMs, ms);
    }
    return voidedMs;
  }
}
