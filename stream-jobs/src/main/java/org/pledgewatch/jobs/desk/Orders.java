package org.pledgewatch.jobs.desk;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.pledgewatch.domain.replay.ReplayCommand;
import org.pledgewatch.domain.replay.ReplayStatus;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.ReplayJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads both topics from their beginning: how orders stood, what is wanted of them, and then each
 * new wish as it comes. Waits for topics that are not there yet, and for a log that does not
 * answer. Runs in one thread; {@link #close} may come from another.
 */
final class Orders implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Orders.class);
  private static final Duration POLL = Duration.ofMillis(250);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final TopicPartition WISHES = new TopicPartition(Topics.REPLAY_ORDERS, 0);
  private static final TopicPartition STATUSES = new TopicPartition(Topics.REPLAY_STATUS, 0);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final DeskQueue queue;
  private volatile boolean closed;

  Orders(String servers, DeskQueue queue) {
    this.queue = queue;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  /** Blocks until it is closed. */
  void follow() {
    try (consumer) {
      awaitTopics();
      recall();
      queue.begin();
      consumer.assign(List.of(WISHES));
      while (!closed) {
        consumer.poll(POLL).forEach(record -> read(record, queue::take, status -> {}));
      }
    } catch (WakeupException | InterruptException e) {
      LOG.debug("Told to stop", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (KafkaException e) {
      LOG.error("Orders of replays are no longer followed; start the jobs again", e);
    }
  }

  @Override
  public void close() {
    closed = true;
    consumer.wakeup();
  }

  private void awaitTopics() throws InterruptedException {
    while (!closed && !areThere()) {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    }
  }

  private boolean areThere() {
    try {
      var topics = consumer.listTopics();
      return topics.containsKey(WISHES.topic()) && topics.containsKey(STATUSES.topic());
    } catch (org.apache.kafka.common.errors.TimeoutException e) {
      LOG.warn("Orders of replays cannot be followed; trying again: {}", e.getMessage());
      return false;
    }
  }

  /** What was there at the start; the wishes' position stays behind it. */
  private void recall() {
    List<TopicPartition> both = List.of(STATUSES, WISHES);
    consumer.assign(both);
    consumer.seekToBeginning(both);
    Map<TopicPartition, Long> ends = new HashMap<>();
    while (!closed && !isRead(both, ends)) {
      consumer.poll(POLL).forEach(record -> read(record, queue::recall, queue::recall));
    }
  }

  /** False as well while the broker does not say how much there is. */
  private boolean isRead(List<TopicPartition> all, Map<TopicPartition, Long> ends) {
    try {
      if (ends.isEmpty()) {
        ends.putAll(consumer.endOffsets(all));
      }
      return all.stream().allMatch(one -> consumer.position(one) >= ends.get(one));
    } catch (org.apache.kafka.common.errors.TimeoutException e) {
      LOG.warn("The broker does not say how many orders there are: {}", e.getMessage());
      return false;
    }
  }

  private static void read(
      ConsumerRecord<byte[], byte[]> record,
      Consumer<ReplayCommand> wish,
      Consumer<ReplayStatus> status) {
    if (record.value() == null) {
      return;
    }
    try {
      if (record.topic().equals(Topics.REPLAY_ORDERS)) {
        wish.accept(ReplayJson.decodeCommand(record.value()));
      } else {
        status.accept(ReplayJson.decodeStatus(record.value()));
      }
    } catch (IllegalArgumentException e) { // A stranger's record must not end the desk.
      LOG.error("Record {} of {} is left out", record.offset(), record.topic(), e);
    }
  }
}
