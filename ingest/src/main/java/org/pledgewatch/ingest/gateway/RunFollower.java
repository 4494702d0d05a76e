package org.pledgewatch.ingest.gateway;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.RunJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topic of runs from its beginning and then follows it, on a thread of its own. Each run
 * is told in the order of the topic, on that thread.
 */
final class RunFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunFollower.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration STOP_MAX = Duration.ofSeconds(5);

  private final Consumer<byte[], byte[]> consumer;
  private final java.util.function.Consumer<Run> learned;
  private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
  private final Thread thread = new Thread(this::follow, "gateway-runs");
  private volatile boolean closed;

  RunFollower(Consumer<byte[], byte[]> consumer, java.util.function.Consumer<Run> learned) {
    this.consumer = consumer;
    this.learned = learned;
    thread.setDaemon(true);
  }

  /** Completes once every run is told that the topic held at the start. */
  CompletionStage<Void> start() {
    thread.start();
    return caughtUp;
  }

  private void follow() {
    try (consumer) {
      TopicPartition partition = new TopicPartition(Topics.RUNS, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (!closed) {
        poll();
        if (!caughtUp.isDone() && consumer.position(partition) >= end) {
          caughtUp.complete(null);
        }
      }
    } catch (WakeupException e) {
      LOG.debug("Stopped following the runs");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("Cannot follow the runs any more; restart the gateway", e);
      caughtUp.completeExceptionally(e);
    }
  }

  private void poll() throws InterruptedException {
    try {
      consumer.poll(POLL).forEach(this::read);
    } catch (WakeupException e) {
      throw e;
    } catch (KafkaException e) {
      LOG.warn("The topic of runs could not be read; trying again: {}", e.getMessage());
      Thread.sleep(RETRY.toMillis());
    }
  }

  private void read(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return;
    }
    try {
      learned.accept(RunJson.decode(record.value(), record.timestamp()));
    } catch (IllegalArgumentException e) {
      LOG.warn("Record {} of {} is no run: {}", record.offset(), Topics.RUNS, e.getMessage());
    }
  }

  /** Whether runs made elsewhere are still heard of. */
  boolean alive() {
    return thread.isAlive();
  }

  /** Blocks until the thread has ended, a few seconds at most. */
  @Override
  public void close() {
    closed = true;
    consumer.wakeup();
    try {
      thread.join(STOP_MAX.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
