package org.pledgewatch.domain.casefile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.pledgewatch.domain.policy.PromiseRule;
import org.pledgewatch.domain.policy.Trigger;

/**
 * The promise to say when somebody will come: opens once, at the first moment at which a unit is
 * assigned and the grading is one that is owed it. Measures contract, hard case 7.
 */
record EtaPromise(PolicyRules rules, IncidentStory story) {

  Optional<PromiseLife> opening(PromiseRule rule) {
    List<Grading> gradings = story.deciding();
    for (int i = 0; i < gradings.size(); i++) {
      long nextMs = i + 1 < gradings.size() ? gradings.get(i + 1).atMs() : Saying.FOREVER_MS;
      long openedMs = Math.max(story.assignedMs(), gradings.get(i).atMs());
      if (isOwed(rule, gradings.get(i)) && openedMs < nextMs) {
        boolean tooLate = story.arrivedMs() <= openedMs || story.closedMs() < openedMs;
        return tooLate
            ? Optional.empty()
            : Optional.of(life(rule, gradings.subList(i + 1, gradings.size()), openedMs));
      }
    }
    return Optional.empty();
  }

  private static boolean isOwed(PromiseRule rule, Grading grading) {
    return rule.during().stream().anyMatch(where -> where.holds(grading::attribute));
  }

  private PromiseLife life(PromiseRule rule, List<Grading> later, long openedMs) {
    long foreseenMs = rules.deadlineMs(rule, openedMs, story.gradings().get(0).by());
    long givenMs = PolicyRules.firstMs(story.facts(), rule.keeps().orElseThrow());
    return new PromiseLife(
        rule,
        story.scopeAsOf(openedMs),
        openedMs,
        openedMs,
        Math.min(foreseenMs, story.arrivedMs()),
        foreseenMs,
        Math.max(givenMs, openedMs),
        voidedMs(rule, later),
        story.closedMs());
  }

  private long voidedMs(PromiseRule rule, List<Grading> later) {
    long voidedMs = Saying.FOREVER_MS;
    for (Trigger trigger : rule.voids()) {
      long ms =
          trigger.on().equals(Trigger.REGRADED_AWAY)
              ? awayMs(rule, later).orElse(Saying.FOREVER_MS)
              : PolicyRules.ms(story.closed().filter(trigger::holds));
      voidedMs = Math.min(voidedMs, ms);
    }
    return voidedMs;
  }

  private static OptionalLong awayMs(PromiseRule rule, List<Grading> later) {
    return later.stream()
        .filter(grading -> !isOwed(rule, grading))
        .mapToLong(Grading::atMs)
        .findFirst();
  }
}
