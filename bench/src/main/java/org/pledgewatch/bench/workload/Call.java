package org.pledgewatch.bench.workload;

/**
 * A call answered. Immutable.
 *
 * @param key the index of the figure that it counts for
 * @param atMs event time, milliseconds since 1970; never a whole second
 * @param waitMs how long it waited
 * @param insteadOfMs the wait that was said before of the same call, which this one corrects; else
 *     {@link #NOTHING}
 */
public record Call(int key, long atMs, int waitMs, int insteadOfMs) {
  public static final int NOTHING = -1;

  /** A wait up to this keeps the promise. */
  public static final int KEPT_MS = 10_000;

  public boolean isCorrection() {
    return insteadOfMs != NOTHING;
  }
}
