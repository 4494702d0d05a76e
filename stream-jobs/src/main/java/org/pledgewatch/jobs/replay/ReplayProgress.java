package org.pledgewatch.jobs.replay;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a replay has come in what it is doing.
 *
 * @param items events or figures done so far in this stage, what was done before an interruption
 *     left out
 * @param share of this stage that was done since it began or went on, from 0 to 1
 * @param eventTime that has been reached, where there is one
 */
public record ReplayProgress(Stage stage, long items, double share, Optional<Instant> eventTime) {

  /** What is being done, in this order. */
  public enum Stage {
    READING("reading", "events"),
    COMPUTING("computing", "events"),
    SORTING("sorting", "figures"),
    WRITING("writing", "figures"),
    STORING("storing", "figures");

    private final String doing;
    private final String items;

    Stage(String doing, String items) {
      this.doing = doing;
      this.items = items;
    }

    /** In words, for instance {@code reading}. */
    public String doing() {
      return doing;
    }

    /** What is counted: {@code events} or {@code figures}. */
    public String items() {
      return items;
    }
  }

  static ReplayProgress of(Stage stage, long items, long done, long total) {
    return new ReplayProgress(
        stage, items, total <= 0 ? 1 : Math.min(1, (double) done / total), Optional.empty());
  }
}
