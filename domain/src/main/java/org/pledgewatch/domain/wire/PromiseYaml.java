package org.pledgewatch.domain.wire;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.policy.PromiseRule;
import org.pledgewatch.domain.policy.PromiseRule.Abandoned;
import org.pledgewatch.domain.policy.PromiseRule.Clock;
import org.pledgewatch.domain.policy.PromiseRule.From;
import org.pledgewatch.domain.policy.Target;
import org.pledgewatch.domain.policy.Trigger;
import org.pledgewatch.domain.policy.Where;
import org.pledgewatch.domain.policy.Zero;

/** One promise of a policy pack. */
final class PromiseYaml {
  private static final String ARRIVED = EventTypes.INCIDENT_ARRIVED.name();
  private static final String OPENS = "{on: call.presented}";
  private static final String KEEPS = "{on: call.answered}";
  private static final String WHERE = "[{grade: emergency}]";
  private static final int POINT_MAX = 99;

  private PromiseYaml() {}

  static Optional<PromiseRule> promise(PolicyObject yaml) {
    RuleNames.check(yaml);
    boolean onlyMissing = yaml.choice("unmeasured", Unmeasured.NO) == Unmeasured.MISSING;
    int point = point(yaml);
    String says = yaml.text("says").orElse(yaml.name());
    Optional<Trigger> opens =
        yaml.neededObject("opens", OPENS)
            .flatMap(object -> TriggerYaml.trigger(object, TriggerYaml.OPENING));
    Optional<Trigger> keeps =
        (onlyMissing ? yaml.object("keeps") : yaml.neededObject("keeps", KEEPS))
            .flatMap(object -> TriggerYaml.trigger(object, Set.of()));
    List<Trigger> voids =
        yaml.objects("voids", "[{on: call.abandoned}]").stream()
            .flatMap(object -> TriggerYaml.trigger(object, TriggerYaml.VOIDING).stream())
            .toList();
    Optional<Target> target =
        onlyMissing
            ? Optional.of(new Target.MonthEnd())
            : TargetYaml.target(yaml, opens.flatMap(trigger -> EventTypes.named(trigger.on())));
    List<Where> during = yaml.objects("during", WHERE).stream().map(WhereYaml::ofGrading).toList();
    OptionalDouble goal = yaml.goal("goal");
    boolean strict = yaml.flag("strict");
    Abandoned abandoned = yaml.choice("abandoned", Abandoned.VOID);
    Clock clock = clock(yaml);
    List<String> tags = yaml.texts("tags");
    Set<String> of = Set.copyOf(yaml.texts("of"));
    Zero zero = yaml.choice("zero", standardZero(opens, keeps));
    opens.ifPresent(
        trigger -> new PromiseChecks(yaml, trigger, keeps, voids, onlyMissing).check(target));
    if (opens.isEmpty() || target.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PromiseRule(
            yaml.name(),
            point,
            says,
            opens.get(),
            during,
            onlyMissing ? Optional.empty() : keeps,
            voids,
            target.get(),
            goal,
            strict,
            abandoned,
            zero,
            clock,
            tags,
            of));
  }

  /** An attendance of 0 s is a unit that came upon it; an appointment may be kept at once. */
  private static Zero standardZero(Optional<Trigger> opens, Optional<Trigger> keeps) {
    boolean arrives = keeps.filter(trigger -> trigger.on().equals(ARRIVED)).isPresent();
    boolean graded = opens.filter(trigger -> trigger.on().equals(Trigger.GRADED)).isPresent();
    return arrives && graded ? Zero.EXCLUDE : Zero.INCLUDE;
  }

  private static int point(PolicyObject yaml) {
    return (int)
        yaml.number(
                "point",
                point ->
                    point == Math.rint(point) && point >= 0 && point <= POINT_MAX
                        ? Optional.empty()
                        : Optional.of("is no point; write the number of the Pledge's point, as 5"))
            .orElse(0);
  }

  /** Whether a promise is there only to say what could not be measured. */
  private enum Unmeasured {
    NO,
    MISSING
  }

  private static Clock clock(PolicyObject yaml) {
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
}
