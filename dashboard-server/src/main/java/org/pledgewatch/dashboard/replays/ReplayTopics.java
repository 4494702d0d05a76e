package org.pledgewatch.dashboard.replays;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.ReplayJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the compacted topics of orders and their statuses from their beginning, on a thread of
 * its own. Waits for topics that are not there yet, and for a log that does not answer.
 */
final class ReplayTopics implements AutoCloseable {
  static final Duration POLL = Duration.ofMillis(250);
  static final Duration LOOKS_AGAIN_AFTER = Duration.ofSeconds(2);
  static final Duration ANSWERS_WITHIN = Duration.ofSeconds(3);
  static final Duration STOPS_WITHIN = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(ReplayTopics.class);
  private static final List<String> TOPICS = List.of(Topics.REPLAY_ORDERS, Topics.REPLAY_STATUS);

  /** Takes changes in, on the follower's thread. */
  interface Intake {
    /** Each is done in its order; returns at once. */
    void accept(List<BookChange> changes);
  }

  /** One change of the book. */
  interface BookChange {
    /** Returns the id of the order that changed. */
    String apply(ReplayBook book);
  }

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Intake intake;
  private final Thread thread = new Thread(this::run, "replay-topics");
  private volatile boolean closed;

  ReplayTopics(String servers, Intake intake) {
    this.intake = intake;
    this.consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.CLIENT_ID_CONFIG,
                "dashboard-replays"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Blocks for {@link #STOPS_WITHIN} at most: never call it on an event loop. */
  @Override
  public void close() throws InterruptedException {
    closed = true;
    consumer.wakeup();
    thread.join(STOPS_WITHIN.toMillis());
  }

  private void run() {
    try (consumer) {
      while (!closed && !areAssigned()) {
        TimeUnit.MILLISECONDS.sleep(LOOKS_AGAIN_AFTER.toMillis());
      }
      while (!closed) {
        List<BookChange> changes = new ArrayList<>();
        consumer.poll(POLL).forEach(record -> read(record, changes));
        if (!changes.isEmpty()) {
          intake.accept(changes);
        }
      }
    } catch (WakeupException e) {
      LOG.debug("Stopped", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (KafkaException e) {
      if (!closed) {
        LOG.error("Replays are no longer followed; restart the dashboard", e);
      }
    }
  }

  private boolean areAssigned() {
    try {
      var known = consumer.listTopics(ANSWERS_WITHIN);
      if (!known.keySet().containsAll(TOPICS)) {
        return false;
      }
      List<TopicPartition> partitions =
          TOPICS.stream()
              .flatMap(topic -> known.get(topic).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  private static void read(ConsumerRecord<byte[], byte[]> record, List<BookChange> changes) {
    try {
      if (record.value() == null) {
        String id = new String(record.key(), StandardCharsets.UTF_8);
        changes.add(
            book -> {
              book.remove(id);
              return id;
            });
      } else if (record.topic().equals(Topics.REPLAY_ORDERS)) {
        var command = ReplayJson.decodeCommand(record.value());
        changes.add(
            book -> {
              book.put(command);
              return command.order().id();
            });
      } else {
        var status = ReplayJson.decodeStatus(record.value());
        changes.add(
            book -> {
              book.put(status);
              return status.id();
            });
      }
    } catch (RuntimeException e) { // A stranger's record must not end the pages.
      LOG.warn("Record {} of {} is left out", record.offset(), record.topic(), e);
    }
  }
}
