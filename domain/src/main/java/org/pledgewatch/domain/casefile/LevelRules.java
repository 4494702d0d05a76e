package org.pledgewatch.domain.casefile;

import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.policy.LevelRule;

/** What a case contributes to a level that it enters and leaves. Measures contract, "Levels". */
record LevelRules(Life life, Attributes attributes, Saying to) {

  void contribute(LevelRule.Interval rule) {
    long enteredMs = life.firstMs(rule.enters());
    long leftMs = life.forgottenMs();
    for (String type : rule.leaves()) {
      leftMs = Math.min(leftMs, life.firstMs(type));
    }
    if (enteredMs >= leftMs) {
      return;
    }
    long fromMs = enteredMs;
    Tags tags = attributes.asOf(fromMs, rule.tags());
    for (long changeMs : attributes.changesMs()) {
      if (fromMs < changeMs && changeMs < leftMs) {
        Tags changed = attributes.asOf(changeMs, rule.tags());
        if (!changed.equals(tags)) {
          to.holds(key(rule, tags), Part.LEVEL, fromMs, changeMs, enteredMs);
          fromMs = changeMs;
          tags = changed;
        }
      }
    }
    to.holds(key(rule, tags), Part.LEVEL, fromMs, leftMs, enteredMs);
  }

  static FigureKey key(LevelRule rule, Tags tags) {
    return new FigureKey("level", tags.with("level", rule.name()));
  }
}
