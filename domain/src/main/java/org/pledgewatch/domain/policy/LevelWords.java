package org.pledgewatch.domain.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A level in plain English. Measures contract, "Levels". */
final class LevelWords {
  private LevelWords() {}

  static RuleWords of(LevelRule rule) {
    Map<String, String> words = new LinkedHashMap<>();
    if (rule instanceof LevelRule.Interval interval) {
      words.put("Enters", "when " + EventWords.of(interval.enters()));
      words.put(
          "Leaves",
          interval.leaves().stream()
              .sorted()
              .map(EventWords::of)
              .collect(Collectors.joining("; or when ", "when ", "")));
      if (!interval.tags().isEmpty()) {
        words.put("Told apart by", EventWords.list(interval.tags(), "and"));
      }
    } else if (rule instanceof LevelRule.State state) {
      words.put(
          "In it",
          "while the newest " + state.type() + " says " + EventWords.list(state.states(), "or"));
      state
          .each()
          .ifPresent(
              each -> words.put("Counts", "once for each " + each.tag() + " in " + each.member()));
    } else {
      words.put(
          "In it",
          "from a unit's assignment to an incident until it is released or the incident closed");
      words.put("Counts", "a unit once, however many incidents hold it");
    }
    words.put("Boundary", "half-open: in it from the first moment, out of it at the last");
    return new RuleWords("level", rule.name(), rule.says(), words);
  }
}
