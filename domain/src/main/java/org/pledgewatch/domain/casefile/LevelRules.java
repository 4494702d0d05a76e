package org.pledgewatch.domain.casefile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.policy.LevelRule;

/** What a subject contributes to a level. Measures contract, "Levels". */
final class LevelRules {
  private LevelRules() {}

  static void contribute(LevelRule.Interval rule, Remembered span, Contributions to) {
    Optional<Event> enters = span.file().first(rule.enters());
    if (enters.isEmpty()) {
      return;
    }
    long fromMs = enters.get().timeMs();
    long untilMs = span.forgottenMs();
    for (String type : rule.leaves()) {
      untilMs =
          Math.min(untilMs, span.file().first(type).map(Event::timeMs).orElse(Long.MAX_VALUE));
    }
    long describedMs = Place.describedMs(span.file());
    FigureKey before = key(rule, Tags.NONE);
    FigureKey since = key(rule, Place.asOf(Long.MAX_VALUE, span.file(), rule.tags()));
    to.holds(before, Part.LEVEL, fromMs, Math.min(describedMs, untilMs), fromMs);
    to.holds(since, Part.LEVEL, Math.max(describedMs, fromMs), untilMs, fromMs);
  }

  private static FigureKey key(LevelRule rule, Tags tags) {
    return new FigureKey("level", tags.with("level", rule.name()));
  }

  static void contribute(LevelRule.State rule, CaseFile file, Contributions to) {
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
      long untilMs = i + 1 < facts.size() ? facts.get(i + 1).timeMs() : Contributions.FOREVER_MS;
      for (Tags tags : each(rule, fact)) {
        to.holds(key(rule, tags), Part.LEVEL, fact.timeMs(), untilMs, enteredMs.get());
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
  private static Set<Tags> each(LevelRule.State rule, Event fact) {
    Tags scope = Place.scope(fact);
    Set<Tags> all = new LinkedHashSet<>();
    for (String value : fact.data().texts(rule.eachField())) {
      all.add(scope.with(rule.eachTag(), value));
    }
    return all.isEmpty() ? Set.of(scope) : all;
  }

  /** Drops the facts before the newest one that is settled, keeping since when it was where. */
  static CaseFile settle(List<LevelRule.State> rules, CaseFile file, long settledMs) {
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
}
