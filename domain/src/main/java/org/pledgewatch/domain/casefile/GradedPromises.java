package org.pledgewatch.domain.casefile;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.policy.PromiseRule;
import org.pledgewatch.domain.policy.PromiseRule.From;
import org.pledgewatch.domain.policy.PromiseRule.UpgradeFrom;
import org.pledgewatch.domain.policy.Trigger;

/**
 * Promises that an incident's grade opens and a regrade may void. Measures contract, "Regrading",
 * and hard cases 4 to 6.
 */
record GradedPromises(PolicyRules rules, IncidentStory story, CallOfIncident call) {
  private static final String CONSTABLE = "constable";

  /** Each time that the rule's condition comes true. */
  void openings(PromiseRule rule, Consumer<PromiseLife> to) {
    List<Grading> gradings = story.deciding();
    comesTrue(rule, gradings, index -> to.accept(life(rule, gradings, index)));
  }

  /** Each time that the rule's condition comes true, for a rule of what cannot be measured. */
  void missing(PromiseRule rule, Saying to) {
    List<Grading> gradings = story.deciding();
    comesTrue(
        rule,
        gradings,
        index -> {
          Grading grading = gradings.get(index);
          Tags tags = story.whereabouts(tags(rule, grading)).tagsAt(grading.atMs());
          FigureKey key = new FigureKey("promise", tags.with("promise", rule.name()));
          to.tally(key, Part.UNMEASURED_MISSING, grading.atMs());
        });
  }

  /** Says the index of each grading after which the rule's condition holds and did not before. */
  private static void comesTrue(PromiseRule rule, List<Grading> gradings, IntConsumer to) {
    boolean held = false;
    for (int i = 0; i < gradings.size(); i++) {
      boolean holds = rule.opens().where().holds(gradings.get(i)::attribute);
      if (holds && !held) {
        to.accept(i);
      }
      held = holds;
    }
  }

  private PromiseLife life(PromiseRule rule, List<Grading> gradings, int index) {
    Grading opening = gradings.get(index);
    long openedMs = opening.atMs();
    Trigger keeps = rule.keeps().orElseThrow();
    boolean byArrival = keeps.on().equals(EventTypes.INCIDENT_ARRIVED.name());
    long fulfilledMs = byArrival ? arrivedMs(rule) : PolicyRules.firstMs(story.facts(), keeps);
    long clockMs = clockMs(rule, gradings, index);
    boolean keptAtOnce = !byArrival && !opening.isCreation() && fulfilledMs <= openedMs;
    if (keptAtOnce) {
      clockMs = openedMs;
      fulfilledMs = openedMs;
    }
    long deadlineMs = rules.deadlineMs(rule, clockMs, opening.by());
    return new PromiseLife(
        keptAtOnce ? rule.includingZero() : rule,
        story.whereabouts(tags(rule, opening)),
        openedMs,
        clockMs,
        deadlineMs,
        deadlineMs,
        fulfilledMs,
        voidedMs(rule, gradings, index),
        story.closedMs());
  }

  private static Tags tags(PromiseRule rule, Grading opening) {
    Tags tags = Tags.NONE;
    for (String name : rule.tags()) {
      Optional<String> value = opening.attribute(name);
      if (value.isPresent()) {
        tags = tags.with(name, value.get());
      }
    }
    return tags;
  }

  /**
   * A creation counts by the pack's setting; a regrade to a higher or equal rank from the regrade
   * or, by the pack, the creation; a downgrade from the creation.
   */
  private long clockMs(PromiseRule rule, List<Grading> gradings, int index) {
    Grading opening = gradings.get(index);
    if (opening.isCreation()) {
      OptionalLong named = namedMs(rule.clock().from());
      return named.isPresent() && named.getAsLong() <= opening.atMs()
          ? named.getAsLong()
          : opening.atMs();
    }
    boolean fromCreation =
        opening.isLowerThan(gradings.get(index - 1))
            || rule.clock().upgradeFrom() == UpgradeFrom.CREATED;
    return fromCreation ? story.createdMs() : opening.atMs();
  }

  private OptionalLong namedMs(From from) {
    return from == From.ASSIGNED ? OptionalLong.of(story.assignedMs()) : call.startMs(from);
  }

  private long arrivedMs(PromiseRule rule) {
    if (!rule.clock().firstConstable()) {
      return story.arrivedMs();
    }
    for (Event fact : story.facts()) {
      if (fact.type().equals(EventTypes.INCIDENT_ARRIVED.name())
          && fact.data().text("kind").filter(CONSTABLE::equals).isPresent()) {
        return fact.timeMs();
      }
    }
    return Saying.FOREVER_MS;
  }

  /** By the regrade that ends the condition, or by the close where it is one of those named. */
  private long voidedMs(PromiseRule rule, List<Grading> gradings, int index) {
    long voidedMs = Saying.FOREVER_MS;
    for (Trigger trigger : rule.voids()) {
      long ms =
          trigger.on().equals(Trigger.REGRADED_AWAY)
              ? awayMs(rule, gradings, index)
              : PolicyRules.ms(story.closed().filter(trigger::holds));
      voidedMs = Math.min(voidedMs, ms);
    }
    return voidedMs;
  }

  private static long awayMs(PromiseRule rule, List<Grading> gradings, int index) {
    for (Grading grading : gradings.subList(index + 1, gradings.size())) {
      if (!rule.opens().where().holds(grading::attribute)) {
        return grading.atMs();
      }
    }
    return Saying.FOREVER_MS;
  }
}
