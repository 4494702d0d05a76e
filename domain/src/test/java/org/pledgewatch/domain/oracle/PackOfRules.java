package org.pledgewatch.domain.oracle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.pledgewatch.domain.policy.DurationRule;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.policy.PresenceRules;
import org.pledgewatch.domain.policy.PromiseRule;
import org.pledgewatch.domain.policy.PromiseRule.Abandoned;
import org.pledgewatch.domain.policy.PromiseRule.Clock;
import org.pledgewatch.domain.policy.PromiseRule.From;
import org.pledgewatch.domain.policy.PromiseRule.UpgradeFrom;
import org.pledgewatch.domain.policy.Target;
import org.pledgewatch.domain.policy.Trigger;
import org.pledgewatch.domain.policy.Where;
import org.pledgewatch.domain.policy.Zero;
import org.pledgewatch.domain.wire.PolicyYaml;

/** The policy pack that says what the oracle's settings say: {@code pledge-2008}, changed. */
public final class PackOfRules {
  private static final PolicyPack PLEDGE = PolicyYaml.named("pledge-2008");

  /** Their 0 ms counts, whatever a pack says: see hard cases 7 and 8 of the contract. */
  private static final Set<String> ZERO_COUNTS = Set.of("eta-given", "appointment-kept");

  private final OracleRules rules;
  private final Map<String, PromiseRule> promises = new TreeMap<>(PLEDGE.promises());
  private final Map<String, DurationRule> durations = new TreeMap<>(PLEDGE.durations());

  private PackOfRules(OracleRules rules) {
    this.rules = rules;
  }

  /** Shifts, zone, lateness and horizons are those of {@code pledge-2008}. */
  public static PolicyPack of(OracleRules rules) {
    return new PackOfRules(rules).pack();
  }

  private PolicyPack pack() {
    rules.promises().forEach(this::answer);
    rules.pledges().promises().forEach(this::promise);
    durations.replaceAll((name, rule) -> duration(rule));
    UnitRules units = rules.units().rules();
    return new PolicyPack(
        PLEDGE.name(),
        PLEDGE.title(),
        PLEDGE.source(),
        rules.zone(),
        rules.shiftStarts(),
        PLEDGE.lateness(),
        PLEDGE.horizons(),
        promises,
        durations,
        PLEDGE.levels(),
        new PresenceRules(
            units.maxFixAge(),
            units.bufferM(),
            units.dutyExcludes(),
            units.plainClothesVisible(),
            units.directedElsewhere(),
            units.goal().doubleValue()),
        PLEDGE.version());
  }

  private void answer(OracleRules.Promise promise) {
    PromiseRule rule = promises.get(promise.name());
    Abandoned abandoned = Abandoned.valueOf(promise.abandoned().name());
    put(
        rule,
        new Target.Elapsed(promise.target()),
        promise.strict(),
        abandoned,
        zero(promise.zeroExcluded()),
        rule.clock(),
        rule.of());
  }

  private void promise(String name, PledgeRules.Rule promise) {
    PledgeRules pledges = rules.pledges();
    PromiseRule rule = name.equals("collision-10wd") ? collision() : promises.get(name);
    boolean attends = name.startsWith("attend-");
    Clock clock =
        new Clock(
            attends ? From.valueOf(pledges.clockFrom().name()) : From.GRADED,
            pledges.upgradeFromCreated() ? UpgradeFrom.CREATED : UpgradeFrom.REGRADED,
            attends && pledges.firstConstable());
    put(
        rule,
        name.equals("explain")
            ? new Target.Elapsed(pledges.explainWithin())
            : promise.target().isZero() ? rule.target() : new Target.Elapsed(promise.target()),
        promise.strict(),
        rule.abandoned(),
        zero(promise.zeroExcluded() && !ZERO_COUNTS.contains(name)),
        clock,
        name.equals("explain") ? pledges.explained() : rule.of());
  }

  private void put(
      PromiseRule rule,
      Target target,
      boolean strict,
      Abandoned abandoned,
      Zero zero,
      Clock clock,
      Set<String> of) {
    promises.put(
        rule.name(),
        new PromiseRule(
            rule.name(),
            rule.point(),
            rule.says(),
            rule.opens(),
            rule.during(),
            rule.keeps(),
            rule.voids(),
            target,
            rule.goal(),
            strict,
            abandoned,
            zero,
            clock,
            rule.tags(),
            of));
  }

  private PromiseRule collision() {
    return new PromiseRule(
        "collision-10wd",
        0,
        "Hear from us within ten working days of a collision",
        new Trigger("collision.reported", Where.ANY),
        List.of(),
        Optional.of(new Trigger("collision.contacted", Where.ANY)),
        List.of(),
        new Target.WorkingDays(rules.pledges().collisionDays()),
        OptionalDouble.empty(),
        false,
        Abandoned.VOID,
        Zero.INCLUDE,
        Clock.STANDARD,
        List.of(),
        Set.of());
  }

  private DurationRule duration(DurationRule rule) {
    return new DurationRule(
        rule.name(),
        rule.says(),
        rule.from(),
        rule.to(),
        rule.unless(),
        rule.tags(),
        zero(rules.zeroExcluded().contains(rule.name())),
        rule.signed(),
        rule.countsNeverEnded());
  }

  private static Zero zero(boolean excluded) {
    return excluded ? Zero.EXCLUDE : Zero.INCLUDE;
  }
}
