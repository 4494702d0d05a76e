package org.pledgewatch.jobs.launch;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the topic of runs and starts each run's job once: those that are there already, and those
 * that come. A run whose job cannot be started is logged and left out; the others go on. Waits for
 * a topic that is not there yet. Thread-safe.
 */
public final class RunLauncher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunLauncher.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration STOPS_WITHIN = Duration.ofSeconds(10);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final JobStarter starter;
  private final Thread thread = new Thread(this::follow, "run-launcher");
  private volatile boolean closed;

  /**
   * @param kafka the log's bootstrap servers
   */
  public RunLauncher(String kafka, JobStarter starter) {
    this.starter = starter;
    this.consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka, "enable.auto.commit", false),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
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
    Set<String> started = new HashSet<>();
    try (consumer) {
      List<TopicPartition> partitions = awaitPartitions();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (!closed) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          if (record.value() != null) {
            launch(record, started);
          }
        }
      }
    } catch (WakeupException | InterruptException e) {
      LOG.debug("Told to stop", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (KafkaException e) {
      LOG.error("Runs cannot be followed any more", e);
    }
  }

  private List<TopicPartition> awaitPartitions() throws InterruptedException {
    while (!closed) {
      List<TopicPartition> partitions =
          consumer.listTopics().getOrDefault(Topics.RUNS, List.of()).stream()
              .map(partition -> new TopicPartition(Topics.RUNS, partition.partition()))
              .toList();
      if (!partitions.isEmpty()) {
        return partitions;
      }
      TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
    }
    return List.of();
  }

  private void launch(ConsumerRecord<byte[], byte[]> record, Set<String> started) {
    try {
      Run run = RunJson.decode(record.value(), Clock.systemUTC().millis());
      if (started.add(run.id())) {
        starter.start(run);
        LOG.info("Started the job of run {}", run.id());
      }
    } catch (IllegalArgumentException e) {
      LOG.error(
          "Not a run: {} ({})", new String(record.value(), StandardCharsets.UTF_8), e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      LOG.error("The job of the run at offset {} did not start", record.offset(), e);
    }
  }
}
