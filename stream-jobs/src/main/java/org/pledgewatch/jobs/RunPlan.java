package org.pledgewatch.jobs;

import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.rolling.Plan;
import org.pledgewatch.domain.rolling.Schedule;
import org.pledgewatch.domain.rolling.Window;
import org.pledgewatch.domain.rolling.Windows;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.PolicyYaml;

/**
 * What the graph must know of a run. Immutable, and serializable so that operators carry it.
 *
 * @param runId every figure's {@code run}
 * @param policyText the policy pack as YAML, so that no operator needs a file
 * @param zone of calendar windows
 * @param bounded whether all events are there and in order: then nothing is late
 * @param provisional whether the step in progress is shown
 */
public record RunPlan(
    String runId, String policyText, ZoneId zone, Plan plan, boolean bounded, boolean provisional)
    implements Serializable {

  /** The plan of a run that goes on. */
  public static RunPlan live(Run run) {
    String text = PolicyYaml.text(run.policy());
    PolicyPack policy = PolicyYaml.parse(run.policy(), text).in(run.zone());
    Schedule schedule =
        run.every()
            .<Schedule>map(every -> new Schedule.ChangedEvery(every.toMillis()))
            .orElse(new Schedule.EveryChange(Schedule.NEVER));
    Duration lateness = Collections.max(policy.lateness().values());
    return new RunPlan(
        run.id(),
        text,
        run.zone(),
        new Plan(Windows.all(policy), schedule, lateness.toMillis()),
        false,
        run.every().isEmpty());
  }

  /** The plan of a replay over all events of a period, in order of time. */
  public static RunPlan replay(
      String runId, String policyText, ZoneId zone, List<Window> windows, Schedule schedule) {
    return new RunPlan(runId, policyText, zone, new Plan(windows, schedule, 0), true, false);
  }

  /** The pack, its calendar in the run's zone. */
  public PolicyPack policy() {
    return PolicyYaml.parse("of run " + runId, policyText).in(zone);
  }

  public Reference reference() {
    return Reference.NONE;
  }
}
