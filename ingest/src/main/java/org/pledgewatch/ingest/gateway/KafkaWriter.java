package org.pledgewatch.ingest.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Writes records in the order given and tells when the broker has them all. A producer may block in
 * {@code send} (for metadata, for room), so one thread of its own does that. Thread-safe.
 */
final class KafkaWriter implements AutoCloseable {
  /** Records handed in and not yet acknowledged; more are refused rather than queued. */
  static final int IN_FLIGHT_MAX = 65_536;

  private static final long CLOSE_MS_MAX = 5_000;

  private final Vertx vertx;
  private final Producer<byte[], byte[]> producer;
  private final long waitNanosMax;
  private final AtomicInteger inFlight = new AtomicInteger();
  private final ExecutorService sender =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "gateway-kafka-sender");
            thread.setDaemon(true);
            return thread;
          });

  /** Makes the records on the sender's thread, where it may ask the producer for partitions. */
  @FunctionalInterface
  interface Records {
    List<ProducerRecord<byte[], byte[]>> of(Producer<byte[], byte[]> producer);
  }

  /**
   * @param waitMsMax what waited longer for the sender's thread fails unsent, so that a broker that
   *     is gone does not pile up work
   */
  KafkaWriter(Vertx vertx, Producer<byte[], byte[]> producer, long waitMsMax) {
    this.vertx = vertx;
    this.producer = producer;
    this.waitNanosMax = TimeUnit.MILLISECONDS.toNanos(waitMsMax);
  }

  int inFlight() {
    return inFlight.get();
  }

  /**
   * Completes on the caller's context once the broker has acknowledged all; never blocks.
   *
   * @param count how many records they are, about
   */
  Future<Void> write(int count, Records records) {
    if (inFlight.addAndGet(count) > IN_FLIGHT_MAX) {
      inFlight.addAndGet(-count);
      return Future.failedFuture(
          new LogUnavailableException(
              "more than " + IN_FLIGHT_MAX + " records wait for the log already"));
    }
    CompletableFuture<Void> done = new CompletableFuture<>();
    long handedIn = System.nanoTime();
    try {
      sender.execute(() -> send(handedIn, records, done));
    } catch (RejectedExecutionException e) {
      done.completeExceptionally(new LogUnavailableException("the gateway is closing", e));
    }
    return KafkaFutures.here(vertx, done.whenComplete((nothing, e) -> inFlight.addAndGet(-count)));
  }

  private void send(long handedIn, Records records, CompletableFuture<Void> done) {
    if (System.nanoTime() - handedIn > waitNanosMax) {
      done.completeExceptionally(new LogUnavailableException("the log was not reached in time"));
      return;
    }
    Acks acks = new Acks(done);
    try {
      for (ProducerRecord<byte[], byte[]> record : records.of(producer)) {
        if (acks.failed()) {
          break;
        }
        acks.expectOne();
        producer.send(record, (metadata, e) -> acks.one(e));
      }
    } catch (RuntimeException e) {
      // Whatever it is, whoever waits must be told.
      acks.expectOne();
      acks.one(e);
    }
    acks.noMore();
  }

  /** Waits for what was sent without acknowledgement; blocks up to five seconds. */
  @Override
  public void close() {
    sender.shutdown();
    try {
      sender.awaitTermination(CLOSE_MS_MAX, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    producer.close(Duration.ofMillis(CLOSE_MS_MAX));
  }
}
