package org.pledgewatch.domain.casefile;

import java.util.OptionalLong;

/** What the case files of one type say under a policy pack, and what they keep. Stateless. */
interface CaseRules {
  /** Says all that the facts mean, dated; in no particular order. */
  void say(String subject, CaseFile file, Saying to);

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
