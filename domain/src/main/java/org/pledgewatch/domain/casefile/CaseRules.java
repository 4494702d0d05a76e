package org.pledgewatch.domain.casefile;

import java.util.OptionalLong;

/** What the case files of one type say under a policy pack, and what they keep. Stateless. */
interface CaseRules {
  /** Says all that the facts mean, dated; in no particular order. */
  void say(String subject, CaseFile file, Saying to);

  /**
   * Says what the facts mean from a moment on, and may say more: as a rule all.
   *
   * @param sinceMs included; what is said to hold then is said from then on
   */
  default void say(String subject, CaseFile file, long sinceMs, Saying to) {
    say(subject, file, to);
  }

  /** From when on two files may say something else; as a rule from the beginning. */
  default long differsSinceMs(CaseFile before, CaseFile after) {
    return CaseFile.NEVER;
  }

  /** What must be added to what the old file said to make what the new one says. */
  default Said difference(String subject, CaseFile before, CaseFile after) {
    long sinceMs = differsSinceMs(before, after);
    return SaidDifference.between(
        to -> say(subject, before, sinceMs, to), to -> say(subject, after, sinceMs, to));
  }

  /**
   * The file without the facts that no accepted event can change any more; what they still mean,
   * kept.
   *
   * @param settledMs no event before this is accepted any more
   */
  CaseFile settle(CaseFile file, long settledMs);

  /** When {@link #settle} may next have something to do; empty when never without a new fact. */
  OptionalLong settlesAt(CaseFile file);
}
