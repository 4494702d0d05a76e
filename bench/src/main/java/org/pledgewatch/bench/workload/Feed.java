package org.pledgewatch.bench.workload;

/**
 * All calls of a trial by their number: the thin ones that fill the windows, then dense ones
 * without end. Immutable.
 */
public final class Feed {
  /** When the first call is: midnight in UTC. */
  public static final long BEGIN_MS = 1_767_225_600_000L;

  private static final long S_MS = 1_000;
  private static final long SPREAD_MS = 900;

  /** Thin calls begin elsewhere in the block, so that dense ones do not follow in their steps. */
  private static final int THIN_FROM_PART = 3;

  private static final long SPREAD_FACTOR = 389;

  private final Phases phases;
  private final CallBlock thin;
  private final CallBlock dense;

  /**
   * @param told whether corrections come as such
   */
  public Feed(Workload workload, Phases phases, boolean told) {
    this.phases = phases;
    this.thin = CallBlock.of(workload, false);
    this.dense = told ? CallBlock.of(workload, true) : thin;
  }

  public Call call(long number) {
    long after = number - phases.warmCalls();
    if (after < 0) {
      Call like = thin.call((int) ((number + thin.size() / THIN_FROM_PART) % thin.size()), 0);
      long beginsMs = BEGIN_MS + number * S_MS / phases.thinPerS() / S_MS * S_MS;
      return new Call(
          like.key(), beginsMs + 1 + number * SPREAD_FACTOR % SPREAD_MS, like.waitMs(), -1);
    }
    long beginMs = denseFromMs() + after / dense.size() * CallBlock.SPAN_MS;
    return dense.call((int) (after % dense.size()), beginMs);
  }

  /** When dense calls begin. */
  public long denseFromMs() {
    return BEGIN_MS + phases.warmS() * S_MS;
  }

  /** The thin calls and one block of dense ones, however many that are. */
  public long firstBlock() {
    return phases.warmCalls() + dense.size();
  }
}
