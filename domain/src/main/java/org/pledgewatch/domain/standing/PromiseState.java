package org.pledgewatch.domain.standing;

/** What a promise is at a moment. Measures contract, "Promises". */
public enum PromiseState {
  /** Not opened yet. */
  UNOPENED,
  OPEN,
  /** Open, with a fifth of its time left at most. */
  AT_RISK,
  KEPT,
  VOIDED,
  /** Broken and still to be fulfilled. */
  OVERDUE,
  /** Broken, and fulfilled late, or nobody is left to keep it to. */
  BROKEN;

  public boolean isOpen() {
    return this == OPEN || this == AT_RISK;
  }

  public boolean isBroken() {
    return this == OVERDUE || this == BROKEN;
  }
}
