package org.pledgewatch.dashboard.http;

import io.vertx.core.Vertx;

/**
 * Lets work that is asked for often be done so often at most: the first time at once, what is asked
 * for soon after in one piece. Confined to one event loop.
 */
public final class Pace {
  private final Vertx vertx;
  private final long gapMs;
  private final Runnable work;
  private long doneMs;
  private boolean isPlanned;

  /**
   * @param perSecondMax how often
   * @param work tells by {@link #done} that it was worth a pause
   */
  public Pace(Vertx vertx, int perSecondMax, Runnable work) {
    this.vertx = vertx;
    this.gapMs = 1_000 / perSecondMax;
    this.work = work;
  }

  /** Does the work now, or as soon as the pause is over. */
  public void ask() {
    if (isPlanned) {
      return;
    }
    long waitMs = doneMs + gapMs - System.currentTimeMillis();
    if (waitMs <= 0 || waitMs > gapMs) {
      work.run();
    } else {
      isPlanned = true;
      vertx.setTimer(
          waitMs,
          timer -> {
            isPlanned = false;
            work.run();
          });
    }
  }

  /** The work was done just now. */
  public void done() {
    doneMs = System.currentTimeMillis();
  }
}
