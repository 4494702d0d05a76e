package org.pledgewatch.dashboard.alerts;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.pledgewatch.domain.alert.AlertRule;
import org.pledgewatch.domain.alert.AlertRules;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.PolicyYaml;

/**
 * The alert rules of runs' policies. Packs that come with the project only: a run by another one is
 * not watched. Confined to one event loop; read once each, off it.
 */
final class PolicyAlertRules implements Function<Run, List<AlertRule>> {
  private final Vertx vertx;
  private final Map<String, Future<List<AlertRule>>> byPolicy = new HashMap<>();

  PolicyAlertRules(Vertx vertx) {
    this.vertx = vertx;
  }

  /** None while the pack is being read. */
  @Override
  public List<AlertRule> apply(Run run) {
    if (!PolicyYaml.SHIPPED.contains(run.policy())) {
      return List.of();
    }
    Future<List<AlertRule>> rules = byPolicy.computeIfAbsent(run.policy(), this::read);
    return rules.succeeded() ? rules.result() : List.of();
  }

  private Future<List<AlertRule>> read(String policy) {
    return vertx.executeBlocking(() -> AlertRules.of(PolicyYaml.shipped(policy).orElseThrow()));
  }
}
