package org.pledgewatch.domain.alert;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.policy.PromiseRule;
import org.pledgewatch.domain.policy.Target;

/**
 * The rules that follow from a policy pack: for each promise with a goal that leaves an allowance a
 * fast and a slow burn, for each promise to callers of one line a wait. Stateless.
 */
public final class AlertRules {
  static final Duration WAIT_HOLDS_MIN = Duration.ofSeconds(20);
  static final Duration WAIT_CLEARS_AFTER = Duration.ofMinutes(1);

  private static final String CALLS_WAITING = "calls-waiting";

  private AlertRules() {}

  /** In the order of the pack. A promise without a goal has no burn: nobody said what is enough. */
  public static List<AlertRule> of(PolicyPack pack) {
    List<AlertRule> rules = new ArrayList<>();
    for (PromiseRule rule : pack.promises().values()) {
      double goal = rule.goal().orElse(Double.NaN);
      if (Allowance.has(goal)) {
        Allowance allowance = new Allowance(goal);
        rules.add(new AlertRule.Burn(rule.name(), allowance, BurnWindows.FAST));
        rules.add(new AlertRule.Burn(rule.name(), allowance, BurnWindows.SLOW));
      }
      if (pack.levels().containsKey(CALLS_WAITING)) {
        addWait(rule, rules);
      }
    }
    return rules;
  }

  /** Beyond the target for twice as long as the target again: 30 s on a target of 10 s. */
  private static void addWait(PromiseRule rule, List<AlertRule> to) {
    Set<String> lines = rule.opens().where().conditions().getOrDefault("line", Set.of());
    if (rule.opens().on().equals(EventTypes.CALL_PRESENTED.name())
        && lines.size() == 1
        && rule.target() instanceof Target.Elapsed elapsed) {
      Duration target = elapsed.time();
      Duration twice = target.multipliedBy(2);
      to.add(
          new AlertRule.Wait(
              rule.name(),
              CALLS_WAITING,
              lines.iterator().next(),
              target,
              twice.compareTo(WAIT_HOLDS_MIN) > 0 ? twice : WAIT_HOLDS_MIN,
              WAIT_CLEARS_AFTER));
    }
  }
}
