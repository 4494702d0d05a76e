package org.pledgewatch.ingest.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Brings what Kafka's threads complete to the caller's event loop. */
final class KafkaFutures {
  private KafkaFutures() {}

  /** Completes on the context that this is called on; fails with the cause, not its wrapper. */
  static <T> Future<T> here(Vertx vertx, CompletionStage<T> stage) {
    return Future.fromCompletionStage(stage, vertx.getOrCreateContext())
        .recover(
            e ->
                Future.failedFuture(
                    e instanceof CompletionException && e.getCause() != null ? e.getCause() : e));
  }
}
