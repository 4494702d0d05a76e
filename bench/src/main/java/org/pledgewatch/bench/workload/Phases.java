package org.pledgewatch.bench.workload;

import java.io.Serializable;

/**
 * How a trial goes: thin calls until the longest window is full, dense ones until all is settled,
 * then the stretch that is measured. Immutable.
 *
 * @param warmS event time of the thin calls, in seconds
 * @param thinPerS thin calls in a second of event time
 * @param settleCalls dense calls before the first mark, at least
 * @param settleMs CPU time from the first call to the first mark, at least
 * @param measureCalls between the marks, at most
 * @param measureMs CPU time between the marks, about
 */
public record Phases(
    long warmS, int thinPerS, long settleCalls, long settleMs, long measureCalls, long measureMs)
    implements Serializable {

  /** Longer than calls are late, so that watermarks have reached dense calls. */
  private static final int SETTLE_S = 35;

  private static final int THIN_MIN_PER_S = 1;

  public Phases {
    if (warmS < 0 || thinPerS < 1 || settleMs < 0 || measureMs < 1) {
      throw new IllegalArgumentException("phases that cannot be");
    }
  }

  /**
   * @param longestMs the longest window
   * @param warmCallsMax how many calls fill it, at most
   */
  public static Phases of(
      Workload workload, long longestMs, long warmCallsMax, long settleMs, long measureMs) {
    long warmS = longestMs / 1_000;
    long thin = Math.max(THIN_MIN_PER_S, Math.min(workload.ratePerS(), warmCallsMax / warmS));
    return new Phases(
        warmS,
        (int) thin,
        (long) SETTLE_S * workload.ratePerS(),
        settleMs,
        Long.MAX_VALUE,
        measureMs);
  }

  public long warmCalls() {
    return warmS * thinPerS;
  }

  /** Event time of that many calls, in seconds. */
  public double eventS(long calls, int ratePerS) {
    return calls <= warmCalls()
        ? (double) calls / thinPerS
        : warmS + (double) (calls - warmCalls()) / ratePerS;
  }
}
