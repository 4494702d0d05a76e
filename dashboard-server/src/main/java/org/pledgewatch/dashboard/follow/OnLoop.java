package org.pledgewatch.dashboard.follow;

import io.vertx.core.Context;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Hands what a follower has read to the event loop that keeps it. */
public final class OnLoop {
  private OnLoop() {}

  /**
   * Waits until the event loop has done the work, so that no more is read than is taken in. Never
   * call it on an event loop.
   *
   * @throws IllegalStateException when the work failed
   */
  public static void await(Context context, Runnable work) throws InterruptedException {
    CompletableFuture<Void> done = new CompletableFuture<>();
    context.runOnContext(
        go -> {
          try {
            work.run();
            done.complete(null);
          } catch (RuntimeException e) {
            done.completeExceptionally(e);
          }
        });
    try {
      done.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
