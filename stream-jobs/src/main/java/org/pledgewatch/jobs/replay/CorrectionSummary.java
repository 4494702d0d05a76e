package org.pledgewatch.jobs.replay;

import java.util.List;

/**
 * What a correction did.
 *
 * @param events that were counted
 * @param compared figures that were held against each other
 * @param changed figures that were replaced
 * @param added figures that were not there
 * @param late the events of the late ledger that count now, for people; the first {@link #LATE_MAX}
 * @param lateCount how many there are
 */
public record CorrectionSummary(
    long events, long compared, long changed, long added, List<String> late, long lateCount) {
  /** So many late events are named. */
  public static final int LATE_MAX = 100;

  public CorrectionSummary {
    late = List.copyOf(late);
  }

  /** One line for people. */
  public String line() {
    return "counted "
        + events
        + " events, compared "
        + compared
        + " figures, changed "
        + changed
        + ", added "
        + added
        + ", late events included "
        + lateCount;
  }
}
