package org.pledgewatch.ingest.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was opened, closed in the opposite order, each whether or not the others fail. */
final class Closing {
  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  private final Vertx vertx;
  private final Deque<Supplier<Future<Void>>> opened = new ArrayDeque<>();

  Closing(Vertx vertx) {
    this.vertx = vertx;
  }

  synchronized void add(Supplier<Future<Void>> closer) {
    opened.push(closer);
  }

  /** Of something whose closing blocks. */
  <T extends AutoCloseable> T addBlocking(T blocking) {
    add(
        () ->
            vertx.executeBlocking(
                () -> {
                  blocking.close();
                  return null;
                }));
    return blocking;
  }

  Future<Void> close() {
    Supplier<Future<Void>> next;
    synchronized (this) {
      next = opened.poll();
    }
    if (next == null) {
      return Future.succeededFuture();
    }
    return next.get()
        .onFailure(e -> LOG.warn("Could not close everything", e))
        .transform(closed -> close());
  }
}
