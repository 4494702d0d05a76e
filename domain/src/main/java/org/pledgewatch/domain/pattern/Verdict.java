package org.pledgewatch.domain.pattern;

/** What a test says. */
public enum Verdict {
  /** Too little to judge by. */
  TOO_FEW,
  /** No more than chance may bring, or too little more to matter. */
  ORDINARY,
  /** More than chance brings; a person may look why. */
  WORTH_A_LOOK
}
