package org.pledgewatch.jobs;

import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.reference.ReferenceTexts;
import org.pledgewatch.domain.rolling.Plan;
import org.pledgewatch.domain.rolling.Schedule;
import org.pledgewatch.domain.rolling.Window;
import org.pledgewatch.domain.rolling.Windows;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.PolicyYaml;
import org.pledgewatch.domain.wire.ReferenceFolder;

/**
 * What the graph must know of a run. Immutable, and serializable so that operators carry it.
 *
 * @param runId every figure's {@code run}
 * @param policyText the policy pack as YAML, so that no operator needs a file
 * @param referenceTexts the reference data's files, for the same reason
 * @param zone of calendar windows
 * @param bounded whether all events are there and in order: then nothing is late
 * @param provisional whether the step in progress is shown
 * @param tellsCases whether it is said how each case stands, besides the figures
 */
public record RunPlan(
    String runId,
    String policyText,
    ReferenceTexts referenceTexts,
    ZoneId zone,
    Plan plan,
    boolean bounded,
    boolean provisional,
    boolean tellsCases)
    implements Serializable {

  /** The plan of a run that goes on. */
  public static RunPlan live(Run run) {
    String text = PolicyYaml.text(run.policy());
    ReferenceTexts reference =
        run.reference().map(ReferenceFolder::texts).orElse(ReferenceTexts.NONE);
    PolicyPack policy = policy(run.policy(), text, reference, run.zone());
    Schedule schedule =
        run.every()
            .<Schedule>map(every -> new Schedule.ChangedEvery(every.toMillis()))
            .orElse(new Schedule.EveryChange(Schedule.NEVER));
    Duration lateness = Collections.max(policy.lateness().values());
    return new RunPlan(
        run.id(),
        text,
        reference,
        run.zone(),
        new Plan(Windows.all(policy), schedule, lateness.toMillis(), policy.presence().goal()),
        false,
        run.every().isEmpty(),
        true);
  }

  /** The plan of a replay over all events of a period, in order of time. */
  public static RunPlan replay(
      String runId,
      String policyText,
      ReferenceTexts reference,
      ZoneId zone,
      List<Window> windows,
      Schedule schedule) {
    double goal = policy("of run " + runId, policyText, reference, zone).presence().goal();
    return new RunPlan(
        runId,
        policyText,
        reference,
        zone,
        new Plan(windows, schedule, 0, goal),
        true,
        false,
        false);
  }

  /** The pack, its calendar in the run's zone. */
  public PolicyPack policy() {
    return policy("of run " + runId, policyText, referenceTexts, zone);
  }

  /** The reference data, its calendar in the run's zone. */
  public Reference reference() {
    return referenceTexts.parse().in(zone);
  }

  private static PolicyPack policy(
      String from, String text, ReferenceTexts reference, ZoneId zone) {
    return inCalendar(PolicyYaml.parse(from, text), reference.parse(), Optional.of(zone));
  }

  /**
   * The pack in the calendar that a run goes by: in the zone given, else that of the reference
   * data, else the pack's own; with the shifts of the reference data where it has some.
   */
  public static PolicyPack inCalendar(PolicyPack pack, Reference reference, Optional<ZoneId> zone) {
    ZoneId own = reference.isKnown() ? reference.calendar().zone() : pack.zone();
    return pack.in(zone.orElse(own), reference.calendar().shifts().orElse(pack.shifts()));
  }
}
