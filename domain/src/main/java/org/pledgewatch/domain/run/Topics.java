package org.pledgewatch.domain.run;

/** The names of the Kafka topics. */
public final class Topics {
  /** Runs by id, compacted. Gateways add, launchers and dashboards follow. */
  public static final String RUNS = "pledgewatch.runs";

  /** Figures, compacted by (run, measure, tags, window): the newest of each is always there. */
  public static final String MEASURES = "pledgewatch.measures";

  /** Cases with promises as they stand, compacted by (run, kind, subject). */
  public static final String CASES = "pledgewatch.cases";

  /** {@link RunClock}s by run, compacted. */
  public static final String CLOCKS = "pledgewatch.clocks";

  /** What was refused, with the reason and the event as it came. */
  public static final String QUARANTINE = "pledgewatch.quarantine";

  /** Accepted events that came after the allowed lateness, by id. */
  public static final String LATE = "pledgewatch.late";

  /** Orders of replays by id with the newest wish about each, compacted. Dashboards write. */
  public static final String REPLAY_ORDERS = "pledgewatch.replay-orders";

  /** How each ordered replay stands, by id, compacted. The desk beside the jobs writes. */
  public static final String REPLAY_STATUS = "pledgewatch.replay-status";

  /** Alerts by id, compacted: those that go on, and some that are over. */
  public static final String ALERTS = "pledgewatch.alerts";

  private static final String EVENTS_PREFIX = "pledgewatch.events.";

  private Topics() {}

  /** The log of a run's accepted events, keyed by identity so that one id meets one partition. */
  public static String events(String runId) {
    return EVENTS_PREFIX + runId;
  }
}
