package org.pledgewatch.domain.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a card for every figure that a pack leads to. The words of the rules are those of {@link
 * PolicyExplanation}. Stateless.
 */
public final class MetricCards {
  private static final String NO_DIVISION = "none: not a ratio";

  private final PolicyPack pack;

  private MetricCards(PolicyPack pack) {
    this.pack = pack;
  }

  /** The cards, in the order of the pack; presence, abstraction and demand last. */
  public static List<MetricCard> of(PolicyPack pack) {
    MetricCards cards = new MetricCards(pack);
    List<MetricCard> all = new ArrayList<>();
    pack.promises().values().forEach(rule -> all.add(cards.promise(rule)));
    pack.durations().values().forEach(rule -> all.add(cards.duration(rule)));
    pack.levels().values().forEach(rule -> all.add(cards.level(rule)));
    all.addAll(new PresenceCards(pack).all());
    all.addAll(new DemandCards(pack).all());
    return all;
  }

  private MetricCard promise(PromiseRule rule) {
    RuleWords words = PromiseWords.of(rule);
    if (rule.keeps().isEmpty()) {
      return new MetricCard(
          "promise",
          rule.name(),
          rule.says(),
          "unmeasured (missing): " + words.of("Opens"),
          NO_DIVISION,
          "none",
          "none",
          "at the grading",
          "none",
          "what opens after the first arrival or the close",
          "says how much of the promise cannot be measured, nothing of how it was kept",
          pack.name(),
          pack.version());
    }
    String abandoned = words.of("Abandoned");
    return new MetricCard(
        "promise",
        rule.name(),
        rule.says(),
        "kept: " + words.of("Kept") + ", by the deadline",
        "kept + broken; broken: not kept by the deadline, "
            + words.of("Deadline")
            + "; no ratio where both are 0",
        words.of("Clock") + "; opens " + words.of("Opens"),
        words.of("Kept"),
        "an opening at the opening, a keeping at the keeping, a breach at the deadline",
        words.of("Boundary"),
        "void: "
            + words.of("Void")
            + (abandoned.isEmpty() ? "" : "; " + abandoned)
            + "; unmeasured: "
            + words.of("Taken out"),
        CardLimits.of(rule),
        pack.name(),
        pack.version());
  }

  private MetricCard duration(DurationRule rule) {
    RuleWords words = DurationWords.of(rule);
    String unless = words.of("Not counted");
    return new MetricCard(
        "duration",
        rule.name(),
        rule.says(),
        "the times of all cases that have both ends: their mean, greatest and percentiles (nearest"
            + " rank)",
        "for the mean, their count; no mean where it is 0",
        words.of("From"),
        words.of("To"),
        words.of("Dated"),
        rule.zero() == Zero.INCLUDE ? "0 ms is measured" : "0 ms is taken out (zero)",
        "unmeasured: "
            + words.of("Taken out")
            + (unless.isEmpty() ? "" : "; not counted " + unless),
        CardLimits.of(rule),
        pack.name(),
        pack.version());
  }

  private MetricCard level(LevelRule rule) {
    RuleWords words = LevelWords.of(rule);
    boolean interval = rule instanceof LevelRule.Interval;
    return new MetricCard(
        "level",
        rule.name(),
        rule.says(),
        "how many are in it now, the most at any moment of the window, and seconds in it",
        "for the mean, the length of the window",
        interval ? words.of("Enters") : words.of("In it"),
        interval ? words.of("Leaves") : words.of("In it"),
        "at every moment at which it is in force; the value carried in at the window's start counts",
        words.of("Boundary"),
        "what enters and leaves in the same millisecond"
            + (words.of("Counts").isEmpty() ? "" : "; counts " + words.of("Counts")),
        CardLimits.of(rule),
        pack.name(),
        pack.version());
  }
}
