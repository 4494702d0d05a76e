package org.pledgewatch.ingest.simulator;

import java.util.List;

/** Why a unit that is paid is not to be had, and how often for which reason. */
record Abstraction(String reason, int share) {
  /** Of whole shifts; shares in hundredths. */
  static final List<Abstraction> WHOLE_SHIFT =
      List.of(
          new Abstraction("leave", 34),
          new Abstraction("training", 24),
          new Abstraction("sickness", 18),
          new Abstraction("court", 10),
          new Abstraction("aid", 9),
          new Abstraction("other", 5));

  /** Of some hours within a shift; shares in hundredths. */
  static final List<Abstraction> SOME_HOURS =
      List.of(
          new Abstraction("response-cover", 42),
          new Abstraction("court", 18),
          new Abstraction("custody", 18),
          new Abstraction("training", 12),
          new Abstraction("other", 10));

  private static final int HUNDRED = 100;

  static String any(List<Abstraction> reasons, Randomness random) {
    int left = random.below(HUNDRED);
    for (Abstraction abstraction : reasons) {
      left -= abstraction.share;
      if (left < 0) {
        return abstraction.reason;
      }
    }
    return "other";
  }
}
