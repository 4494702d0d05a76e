package org.pledgewatch.domain.replay;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How an ordered replay stands. Immutable.
 *
 * @param id of the order
 * @param doing what is being done, where it runs or was stopped in the midst
 * @param counts of events, once they have been read
 * @param message for people: why it failed, or what they should know; empty for nothing
 * @param updatedMs wall time at which this was said
 */
public record ReplayStatus(
    String id,
    State state,
    Optional<Doing> doing,
    Optional<Counts> counts,
    String message,
    long updatedMs) {

  /** What becomes of an order. */
  public enum State {
    /** For its turn. */
    WAITING,
    RUNNING,
    /** What was worked out is kept. */
    PAUSED,
    /** Its figures are in the store. */
    DONE,
    /** What was worked out is kept, and resuming goes on from there. */
    FAILED,
    CANCELLED;

    /** Whether nothing more comes of it by itself. */
    public boolean isOver() {
      return this == DONE || this == FAILED || this == CANCELLED;
    }
  }

  /**
   * Progress within one stage.
   *
   * @param stage in words, for instance {@code reading}
   * @param items events or figures done in it since it began or went on
   * @param share of the stage since it began or went on, from 0 to 1
   * @param ratePerS items a second; empty before there is one
   * @param remainingMs of this stage at that rate
   * @param eventTime that has been reached, where there is one
   */
  public record Doing(
      String stage,
      long items,
      double share,
      OptionalDouble ratePerS,
      OptionalLong remainingMs,
      Optional<Instant> eventTime) {
    public Doing {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("share: " + share);
      }
    }
  }

  /**
   * @param read lines that held an event, good or bad
   * @param accepted events counted, each once, within what is replayed
   * @param quarantined events that no figure counts
   * @param figures written; 0 until it is done
   */
  public record Counts(long read, long accepted, long quarantined, long figures) {}

  /** One that has nothing to tell but its state. */
  public static ReplayStatus of(String id, State state, String message, long updatedMs) {
    return new ReplayStatus(id, state, Optional.empty(), Optional.empty(), message, updatedMs);
  }
}
