package org.pledgewatch.domain.casefile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventType;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.policy.LevelRule;
import org.pledgewatch.domain.policy.PolicyPack;

/**
 * What a subject contributes to levels by the newest state that it said: call handlers, units.
 * Measures contract, "Levels". They are never forgotten: a state holds until the next one.
 *
 * @param scopes where what a fact says counts
 */
record StateRules(List<LevelRule.State> rules, Function<Event, Tags> scopes) implements CaseRules {

  /** Of the states that events of a type say. */
  static StateRules of(PolicyPack policy, EventType said, Function<Event, Tags> scopes) {
    return new StateRules(
        policy.levels().values().stream()
            .filter(LevelRule.State.class::isInstance)
            .map(LevelRule.State.class::cast)
            .filter(rule -> rule.type().equals(said.name()))
            .toList(),
        scopes);
  }

  @Override
  public void say(String subject, CaseFile file, Saying to) {
    for (LevelRule.State rule : rules) {
      contribute(rule, file, to);
    }
  }

  void contribute(LevelRule.State rule, CaseFile file, Saying to) {
    Optional<Long> enteredMs = Optional.ofNullable(file.enteredMs().get(rule.name()));
    List<Event> facts = file.facts();
    for (int i = 0; i < facts.size(); i++) {
      Event fact = facts.get(i);
      if (isOverruled(facts, i)) {
        continue;
      }
      if (!in(rule, fact)) {
        enteredMs = Optional.empty();
        continue;
      }
      if (enteredMs.isEmpty()) {
        enteredMs = Optional.of(fact.timeMs());
      }
      long untilMs = i + 1 < facts.size() ? facts.get(i + 1).timeMs() : Saying.FOREVER_MS;
      for (Tags tags : each(rule, fact)) {
        to.holds(LevelRules.key(rule, tags), Part.LEVEL, fact.timeMs(), untilMs, enteredMs.get());
      }
    }
  }

  /** Whether a later fact of the same millisecond says otherwise: changes are netted. */
  private static boolean isOverruled(List<Event> facts, int index) {
    return index + 1 < facts.size() && facts.get(index + 1).timeMs() == facts.get(index).timeMs();
  }

  private static boolean in(LevelRule.State rule, Event fact) {
    return fact.type().equals(rule.type())
        && fact.data().text("state").filter(rule.states()::contains).isPresent();
  }

  /** Once for each value listed; once without the tag where none is. */
  private Set<Tags> each(LevelRule.State rule, Event fact) {
    Tags scope = scopes.apply(fact);
    Set<Tags> all = new LinkedHashSet<>();
    rule.each()
        .ifPresent(
            each -> {
              for (String value : fact.data().texts(each.member())) {
                all.add(scope.with(each.tag(), value));
              }
            });
    return all.isEmpty() ? Set.of(scope) : all;
  }

  /** Drops the facts before the newest one that is settled, keeping since when it was where. */
  @Override
  public CaseFile settle(CaseFile file, long settledMs) {
    int keep = 0;
    List<Event> facts = file.facts();
    while (keep + 1 < facts.size() && facts.get(keep + 1).timeMs() < settledMs) {
      keep++;
    }
    if (keep == 0) {
      return file;
    }
    Map<String, Long> enteredMs = new TreeMap<>(file.enteredMs());
    for (int i = 0; i < keep; i++) {
      Event gone = facts.get(i);
      if (isOverruled(facts, i)) {
        continue;
      }
      for (LevelRule.State rule : rules) {
        if (in(rule, gone)) {
          enteredMs.putIfAbsent(rule.name(), gone.timeMs());
        } else {
          enteredMs.remove(rule.name());
        }
      }
    }
    return new CaseFile(
        List.copyOf(facts.subList(keep, facts.size())), enteredMs, file.forgottenMs());
  }

  @Override
  public OptionalLong settlesAt(CaseFile file) {
    return OptionalLong.empty();
  }
}
