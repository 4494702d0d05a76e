package org.pledgewatch.domain.standing;

import java.util.Optional;
import org.pledgewatch.domain.event.EventId;
import org.pledgewatch.domain.figure.Tags;

/**
 * One promise and what becomes of it by the facts heard so far, if nothing more is heard: an open
 * one is broken at its deadline. Times are milliseconds since 1970, {@link #NEVER_MS} where
 * something never happens. Immutable.
 *
 * @param id {@code promise-name/subject}, and {@code /2}, … (measures contract, "Ids")
 * @param tags where it counts, and its further tags
 * @param clockMs from where its time counts
 * @param deadlineMs until when it must be kept
 * @param riskMs from when on it is at risk while it is open
 * @param decidedMs when it is kept, void or broken
 * @param decidedBy the event that decided; empty where time alone did
 * @param words the rule that decided, in plain English
 * @param fulfilledMs the fulfilment, in time or late
 * @param overMs of a broken one: when it is no longer overdue
 * @param explainedMs when the person was told why it was broken
 * @param explainByMs of a broken one: until when that is owed; {@link #NEVER_MS} where it is not
 */
public record PromiseStanding(
    String id,
    String promise,
    Tags tags,
    long openedMs,
    long clockMs,
    long deadlineMs,
    long riskMs,
    Outcome outcome,
    long decidedMs,
    Optional<EventId> decidedBy,
    String words,
    long fulfilledMs,
    long overMs,
    long explainedMs,
    long explainByMs) {

  public static final long NEVER_MS = Long.MAX_VALUE;

  /** What becomes of it. */
  public enum Outcome {
    KEPT,
    BROKEN,
    VOIDED
  }

  public PromiseStanding {
    if (decidedMs < openedMs) {
      throw new IllegalArgumentException("decidedMs: " + decidedMs + " before " + openedMs);
    }
  }

  /** What it is at a moment; a deadline that is over needs no fact to break it. */
  public PromiseState at(long atMs) {
    if (atMs < openedMs) {
      return PromiseState.UNOPENED;
    }
    if (atMs < decidedMs) {
      return atMs >= riskMs ? PromiseState.AT_RISK : PromiseState.OPEN;
    }
    return switch (outcome) {
      case KEPT -> PromiseState.KEPT;
      case VOIDED -> PromiseState.VOIDED;
      case BROKEN -> atMs < overMs ? PromiseState.OVERDUE : PromiseState.BROKEN;
    };
  }

  /** Whether it is broken by then, its person must be told why, and has not been. */
  public boolean isToExplain(long atMs) {
    return explainByMs != NEVER_MS && explainedMs > atMs && at(atMs).isBroken();
  }
}
