package org.pledgewatch.domain.oracle;

import java.util.Map;
import java.util.Optional;

/**
 * One promise made to somebody, and what became of it. Times are {@link CallCase#NEVER} where that
 * did not happen.
 *
 * @param tags besides the promise's name and the place, mostly none
 * @param openedMs what it is dated by; not always where its time began
 * @param deadlineMs until when it was to be kept; may be before it opened
 * @param atRiskFromMs when a fifth of its time was left
 * @param takenOut the field it counts in, where it is out of everything else
 * @param keptMs when it was kept, not before it opened
 * @param lateMs when it was fulfilled too late, not before it opened
 * @param voidedMs when it became void
 * @param measuredMs its time, where kept or late
 */
record Pledge(
    String name,
    Map<String, String> tags,
    long openedMs,
    long deadlineMs,
    long atRiskFromMs,
    Optional<String> takenOut,
    long keptMs,
    long lateMs,
    long voidedMs,
    long measuredMs) {

  private static final long NEVER = CallCase.NEVER;

  /**
   * What is promised, before anything is done.
   *
   * @param clockMs where its time begins
   * @param plannedMs the deadline before anything cut it short
   * @param strict whether a fulfilment at the deadline is too late
   * @param zeroExcluded whether one at the clock's start is no measurement
   */
  record Terms(
      String name,
      Map<String, String> tags,
      long openedMs,
      long clockMs,
      long deadlineMs,
      long plannedMs,
      boolean strict,
      boolean zeroExcluded) {

    /** One with a target and nothing that cuts it short. */
    static Terms of(String name, PledgeRules.Rule rule, long openedMs, long deadlineMs) {
      return new Terms(
          name,
          Map.of(),
          openedMs,
          openedMs,
          deadlineMs,
          deadlineMs,
          rule.strict(),
          rule.zeroExcluded());
    }

    /**
     * @param fulfilledMs when it was first fulfilled, maybe before it opened
     * @param voidMs when first something happened that makes it void, if it still can be
     */
    Pledge decided(long fulfilledMs, long voidMs) {
      if (fulfilledMs < clockMs) {
        return takenOut("unmeasured_negative");
      }
      if (fulfilledMs == clockMs && zeroExcluded) {
        return takenOut("unmeasured_zero");
      }
      long measured = fulfilledMs == NEVER ? 0 : fulfilledMs - clockMs;
      long fulfilled = Math.max(fulfilledMs, openedMs);
      boolean inTime = strict ? fulfilledMs < deadlineMs : fulfilledMs <= deadlineMs;
      boolean keptFirst = inTime && fulfilled <= voidMs;
      if (voidMs <= deadlineMs && !keptFirst) {
        return pledge(Optional.empty(), NEVER, NEVER, voidMs, 0);
      }
      if (inTime) {
        return pledge(Optional.empty(), fulfilled, NEVER, NEVER, measured);
      }
      return pledge(Optional.empty(), NEVER, fulfilled, NEVER, measured);
    }

    /** Fulfilled already when it opened, which here is as good as at the opening. */
    Pledge keptAtOnce() {
      return pledge(Optional.empty(), openedMs, NEVER, NEVER, 0);
    }

    private Pledge takenOut(String field) {
      return pledge(Optional.of(field), NEVER, NEVER, NEVER, 0);
    }

    private Pledge pledge(
        Optional<String> takenOut, long keptMs, long lateMs, long voidedMs, long measuredMs) {
      // A fifth of the time: 5 × left ≤ whole. Times are whole milliseconds.
      long atRisk = plannedMs - (plannedMs - clockMs) / 5;
      return new Pledge(
          name,
          tags,
          openedMs,
          deadlineMs,
          Math.max(atRisk, openedMs),
          takenOut,
          keptMs,
          lateMs,
          voidedMs,
          measuredMs);
    }
  }

  boolean isTakenOut() {
    return takenOut.isPresent();
  }

  /** When it was broken: at the deadline, or at the opening where that had passed. */
  long brokenMs() {
    boolean broken = !isTakenOut() && keptMs == NEVER && voidedMs == NEVER;
    return broken ? Math.max(deadlineMs, openedMs) : NEVER;
  }

  /** The last deadline that keeps its case in mind, whatever became of it. */
  long rememberedUntilMs(PledgeRules rules) {
    long breach = isTakenOut() ? deadlineMs : Math.max(deadlineMs, openedMs);
    return Math.max(deadlineMs, breach + rules.explainingMs(name));
  }
}
