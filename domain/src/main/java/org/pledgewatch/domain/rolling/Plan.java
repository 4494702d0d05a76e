package org.pledgewatch.domain.rolling;

import java.io.Serializable;
import java.util.List;
import org.pledgewatch.domain.figure.Measures;
import org.pledgewatch.domain.policy.PresenceRules;

/**
 * What all figures of a run have in common.
 *
 * @param windows whose figures are published
 * @param schedule when
 * @param latenessMs how far behind what is final a difference may still be dated
 * @param goal the share of its duty for which a unit is to be visible
 */
public record Plan(List<Window> windows, Schedule schedule, long latenessMs, double goal)
    implements Serializable {
  public Plan {
    windows = List.copyOf(windows);
  }

  /** What of it bears on figures of one measure: {@code demand} has fewer windows and steps. */
  Plan of(String measure) {
    return measure.equals(Measures.DEMAND.name())
        ? new Plan(Windows.ofDemand(windows), schedule, latenessMs, goal)
        : this;
  }

  /** With the Pledge's goal. */
  public Plan(List<Window> windows, Schedule schedule, long latenessMs) {
    this(windows, schedule, latenessMs, PresenceRules.STANDARD.goal());
  }
}
