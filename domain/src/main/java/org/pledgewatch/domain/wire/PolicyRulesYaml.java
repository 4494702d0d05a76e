package org.pledgewatch.domain.wire;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.figure.Measures;
import org.pledgewatch.domain.policy.DurationRule;
import org.pledgewatch.domain.policy.LevelRule;
import org.pledgewatch.domain.policy.PresenceRules;
import org.pledgewatch.domain.policy.PromiseRule;
import org.pledgewatch.domain.policy.PromiseRule.Abandoned;
import org.pledgewatch.domain.policy.PromiseRule.Clock;
import org.pledgewatch.domain.policy.PromiseRule.From;
import org.pledgewatch.domain.policy.Target;
import org.pledgewatch.domain.policy.Zero;

/** The rules inside a policy pack, one function a kind. */
final class PolicyRulesYaml {
  private PolicyRulesYaml() {}

  static PromiseRule promise(YamlObject yaml) {
    boolean onlyMissing = yaml.choice("unmeasured", Unmeasured.NO) == Unmeasured.MISSING;
    return new PromiseRule(
        yaml.name(),
        Integer.parseInt(yaml.textOr("point", "0")),
        yaml.textOr("says", yaml.name()),
        TriggerYaml.trigger(yaml.object("opens")),
        yaml.objects("during").stream().map(TriggerYaml::where).toList(),
        onlyMissing ? Optional.empty() : Optional.of(TriggerYaml.trigger(yaml.object("keeps"))),
        yaml.objects("voids").stream().map(TriggerYaml::trigger).toList(),
        onlyMissing ? new Target.MonthEnd() : TargetYaml.target(yaml),
        goal(yaml),
        yaml.flag("strict"),
        yaml.choice("abandoned", Abandoned.VOID),
        yaml.choice("zero", Zero.INCLUDE),
        clock(yaml),
        tags(yaml, "promise"),
        Set.copyOf(yaml.textsOr("of", List.of())));
  }

  /** Whether a promise is there only to say what could not be measured. */
  private enum Unmeasured {
    NO,
    MISSING
  }

  private static OptionalDouble goal(YamlObject yaml) {
    if (!yaml.has("goal")) {
      return OptionalDouble.empty();
    }
    double share = Double.parseDouble(yaml.text("goal"));
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(yaml.path() + ".goal: " + share + " is not in (0, 1]");
    }
    return OptionalDouble.of(share);
  }

  private static Clock clock(YamlObject yaml) {
    return new Clock(
        yaml.choice("clockFrom", From.GRADED),
        yaml.choice("upgradeFrom", PromiseRule.UpgradeFrom.REGRADED),
        yaml.choice("stopAt", StopAt.FIRST_ARRIVAL) == StopAt.FIRST_CONSTABLE);
  }

  /** Whose arrival stops the clock. */
  private enum StopAt {
    FIRST_ARRIVAL,
    FIRST_CONSTABLE
  }

  static DurationRule duration(YamlObject yaml) {
    return new DurationRule(
        yaml.name(),
        yaml.textOr("says", yaml.name()),
        mark(yaml.object("from")),
        mark(yaml.object("to")),
        yaml.optionalText("unless").map(name -> TriggerYaml.type(yaml, name)),
        tags(yaml, "duration"),
        yaml.choice("zero", Zero.INCLUDE),
        yaml.flag("signed"),
        yaml.choice("neverEnded", NeverEnded.IGNORE) == NeverEnded.COUNT);
  }

  private static DurationRule.Mark mark(YamlObject yaml) {
    DurationRule.Mark mark =
        new DurationRule.Mark(
            TriggerYaml.type(yaml, yaml.text("on")),
            yaml.optionalText("at"),
            yaml.choice("which", Which.FIRST) == Which.NEWEST,
            yaml.optionalText("newest").map(name -> TriggerYaml.type(yaml, name)));
    yaml.finish();
    return mark;
  }

  /** Which of several events of a type stands. */
  private enum Which {
    FIRST,
    NEWEST
  }

  /** What counts as an end of a duration that has none. */
  private enum NeverEnded {
    COUNT,
    IGNORE
  }

  static LevelRule level(YamlObject yaml) {
    String says = yaml.textOr("says", yaml.name());
    if (yaml.has("committed")) {
      yaml.choice("committed", Who.UNITS);
      return new LevelRule.Committed(yaml.name(), says);
    }
    if (yaml.has("state")) {
      return new LevelRule.State(
          yaml.name(),
          says,
          TriggerYaml.type(yaml, yaml.text("state")),
          Set.copyOf(yaml.textsOr("in", List.of())),
          yaml.has("each") ? Optional.of(each(yaml.object("each"))) : Optional.empty());
    }
    return new LevelRule.Interval(
        yaml.name(),
        says,
        TriggerYaml.type(yaml, yaml.text("enters")),
        yaml.textsOr("leaves", List.of()).stream()
            .map(name -> TriggerYaml.type(yaml, name))
            .collect(Collectors.toUnmodifiableSet()),
        tags(yaml, "level"));
  }

  /** Who may be committed. */
  private enum Who {
    UNITS
  }

  private static LevelRule.Each each(YamlObject yaml) {
    if (yaml.keys().size() != 1) {
      throw new IllegalArgumentException(yaml.path() + " names one tag and the member it lists");
    }
    String tag = known(yaml.path(), "level", yaml.keys().iterator().next());
    return new LevelRule.Each(tag, yaml.text(tag));
  }

  static PresenceRules presence(YamlObject yaml) {
    PresenceRules standard = PresenceRules.STANDARD;
    PresenceRules presence =
        new PresenceRules(
            yaml.durationOr("maxFixAge", standard.maxFixAge()),
            yaml.numberOr("bufferM", standard.bufferM()),
            Set.copyOf(yaml.textsOr("dutyExcludes", List.copyOf(standard.dutyExcludes()))),
            yaml.flag("plainClothesVisible"),
            yaml.flag("directedElsewhere"),
            yaml.numberOr("goal", standard.goal()));
    for (String reason : presence.dutyExcludes()) {
      boolean isReason =
          EventTypes.UNIT_DUTY
              .check(Data.of("state", "abstracted").with("force", "any").with("reason", reason))
              .isEmpty();
      if (!isReason) {
        throw new IllegalArgumentException(
            yaml.path() + ".dutyExcludes: \"" + reason + "\" is no reason of an abstraction");
      }
    }
    yaml.finish();
    return presence;
  }

  private static List<String> tags(YamlObject yaml, String measure) {
    List<String> tags = yaml.textsOr("tags", List.of());
    tags.forEach(tag -> known(yaml.path(), measure, tag));
    return tags;
  }

  /** A tag that figures of the measure may carry: stores and dashboards know no other. */
  private static String known(String path, String measure, String tag) {
    List<String> tags = Measures.named(measure).orElseThrow().tags();
    if (!tags.contains(tag)) {
      throw new IllegalArgumentException(
          path + ": \"" + tag + "\" is no tag of a " + measure + "; its tags are " + tags);
    }
    return tag;
  }
}
