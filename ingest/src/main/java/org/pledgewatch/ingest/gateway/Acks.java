package org.pledgewatch.ingest.gateway;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Counts the acknowledgements of one write down, and remembers the first failure. Thread-safe. */
final class Acks {
  private final CompletableFuture<Void> done;
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private final AtomicInteger missing = new AtomicInteger(1);

  Acks(CompletableFuture<Void> done) {
    this.done = done;
  }

  void expectOne() {
    missing.incrementAndGet();
  }

  void one(Exception failureOrNull) {
    if (failureOrNull != null) {
      failure.compareAndSet(null, failureOrNull);
    }
    countDown();
  }

  /** All that are expected have been announced. */
  void noMore() {
    countDown();
  }

  boolean failed() {
    return failure.get() != null;
  }

  private void countDown() {
    if (missing.decrementAndGet() > 0) {
      return;
    }
    Exception e = failure.get();
    if (e == null) {
      done.complete(null);
    } else {
      done.completeExceptionally(
          new LogUnavailableException("the log did not take it: " + e.getMessage(), e));
    }
  }
}
