package org.pledgewatch.jobs.launch;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.RunJson;
import org.pledgewatch.jobs.launch.Retries.Try;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the topic of runs and starts each run's job once: those that are there already, and those
 * that come. A job that does not start is tried again a few times, then left out; the others go on.
 * Waits for a topic that is not there yet, and for a log that does not answer. Thread-safe.
 */
public final class RunLauncher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunLauncher.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration STOPS_WITHIN = Duration.ofSeconds(10);

  private final Consumer<byte[], byte[]> consumer;
  private final JobStarter starter;
  private final Set<String> known = new HashSet<>();
  private final Retries retries = new Retries(System::nanoTime);
  private final Thread thread = new Thread(this::follow, "run-launcher");
  private volatile boolean closed;

  /**
   * @param kafka the log's bootstrap servers
   */
  public RunLauncher(String kafka, JobStarter starter) {
    this(
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                kafka,
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer()),
        starter);
  }

  /** Owns the consumer. */
  RunLauncher(Consumer<byte[], byte[]> consumer, JobStarter starter) {
    this.consumer = consumer;
    this.starter = starter;
  }

  /** Begins to follow, on a thread of its own. */
  public RunLauncher start() {
    thread.setDaemon(true);
    thread.start();
    return this;
  }

  /** Starts no more jobs; those started go on. Idempotent. */
  @Override
  public void close() {
    closed = true;
    consumer.wakeup();
    try {
      thread.join(STOPS_WITHIN.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow() {
    try (consumer) {
      while (!closed && !Thread.currentThread().isInterrupted()) {
        try {
          followOnce();
        } catch (WakeupException | InterruptException e) {
          LOG.debug("Told to stop", e);
          return;
        } catch (KafkaException e) {
          LOG.warn("Runs cannot be followed; trying again", e);
          TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void followOnce() throws InterruptedException {
    if (consumer.assignment().isEmpty() && !assign()) {
      TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
      return;
    }
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
      if (record.value() != null) {
        launch(record);
      }
    }
    retries.due().forEach(this::launch);
  }

  private boolean assign() {
    List<TopicPartition> partitions =
        consumer.listTopics().getOrDefault(Topics.RUNS, List.of()).stream()
            .map(partition -> new TopicPartition(Topics.RUNS, partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return !partitions.isEmpty();
  }

  private void launch(ConsumerRecord<byte[], byte[]> record) {
    try {
      Run run = RunJson.decode(record.value(), Clock.systemUTC().millis());
      if (run.clock() != Run.Clock.REPLAY && known.add(run.id())) {
        launch(Try.first(run));
      }
    } catch (IllegalArgumentException e) {
      LOG.error(
          "Not a run: {} ({})", new String(record.value(), StandardCharsets.UTF_8), e.getMessage());
    }
  }

  private void launch(Try next) {
    if (closed || Thread.currentThread().isInterrupted()) {
      return;
    }
    String id = next.run().id();
    try {
      starter.start(next.run());
      LOG.info("Started the job of run {}", id);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (VirtualMachineError e) {
      throw e;
    } catch (Throwable e) {
      LOG.error(
          "The job of run {} did not start, try {} of {}", id, next.number(), Retries.TRIES_MAX, e);
      if (!retries.failed(next)) {
        LOG.error("The job of run {} is given up until the run is published again", id);
        known.remove(id);
      }
    }
  }
}
