package org.pledgewatch.domain.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.pledgewatch.domain.policy.DurationRule.Mark;

/** A duration in plain English. Measures contract, "Durations". */
final class DurationWords {
  private DurationWords() {}

  static RuleWords of(DurationRule rule) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("From", mark(rule.from()));
    words.put("To", mark(rule.to()));
    words.put("Dated", "at the later of the two events");
    rule.unless()
        .ifPresent(type -> words.put("Not counted", "where by then " + EventWords.of(type)));
    words.put("Taken out", takenOut(rule));
    if (!rule.tags().isEmpty()) {
      words.put("Told apart by", EventWords.list(rule.tags(), "and"));
    }
    return new RuleWords("duration", rule.name(), rule.says(), words);
  }

  private static String mark(Mark mark) {
    String words = (mark.newest() ? "the newest time that " : "when ") + EventWords.of(mark.type());
    if (mark.member().isPresent()) {
      words += "; the time measured is its " + mark.member().get() + ", where given";
    }
    if (mark.instead().isPresent()) {
      words +=
          "; the time measured is the newest at which "
              + EventWords.of(mark.instead().get())
              + " by then";
    }
    return words;
  }

  private static String takenOut(DurationRule rule) {
    String zero =
        rule.signed()
            ? "nothing: it may be negative or 0"
            : rule.zero() == Zero.EXCLUDE
                ? "ends before it begins (negative) or at once (zero)"
                : "ends before it begins (negative); 0 counts";
    return rule.countsNeverEnded()
        ? zero + "; begun and never ended, once the case is forgotten (never ended)"
        : zero;
  }
}
