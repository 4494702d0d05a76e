package org.pledgewatch.dashboard.sources;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.EventJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the ends of the logs of events, on a thread of its own, and remembers when each source
 * was last heard. It begins {@link #BACK} records before each end, so a source that was silent for
 * longer is not known until it speaks. Where more than {@link #BEHIND_MAX} records lie ahead it
 * leaps to the end: only the newest matter. Belongs to no consumer group.
 */
public final class SourcesFollower implements AutoCloseable {
  static final long BACK = 500;
  static final long BEHIND_MAX = 50_000;
  static final Duration POLL = Duration.ofMillis(500);

  /** The broker answers once it has so many bytes, or for {@link #POLL}: pages look each second. */
  static final int FETCH_BYTES = 1 << 20;

  static final Duration LOOK_AT_TOPICS_EVERY = Duration.ofSeconds(3);
  static final Duration BROKER_ANSWERS_WITHIN = Duration.ofSeconds(3);
  static final Duration STOPS_WITHIN = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(SourcesFollower.class);
  private static final String EVERY_LOG = Topics.events("");

  private final Properties settings = new Properties();
  private final SeenSources seen = new SeenSources();
  private final Thread thread = new Thread(this::run, "sources-follower");
  private final Set<TopicPartition> known = new HashSet<>();
  private volatile boolean stopping;
  private volatile KafkaConsumer<byte[], byte[]> current;
  private long lookAtTopicsNs;

  public SourcesFollower(String bootstrapServers) {
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, String.valueOf(FETCH_BYTES));
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, String.valueOf(POLL.toMillis()));
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "dashboard-sources");
    settings.put(
        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
    settings.put(
        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
    thread.setDaemon(true);
  }

  public void start() {
    thread.start();
  }

  SeenSources seen() {
    return seen;
  }

  /** Blocks for {@link #STOPS_WITHIN} at most: never call it on an event loop. */
  @Override
  public void close() throws InterruptedException {
    stopping = true;
    Optional.ofNullable(current).ifPresent(KafkaConsumer::wakeup);
    thread.join(STOPS_WITHIN.toMillis());
    thread.interrupt();
  }

  private void run() {
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
      current = consumer;
      while (!stopping) {
        lookAtTopics(consumer);
        if (consumer.assignment().isEmpty()) {
          Thread.sleep(POLL.toMillis()); // No log yet, and nothing to poll.
        } else {
          consumer.poll(POLL).forEach(this::take);
        }
      }
    } catch (InterruptedException | WakeupException e) {
      LOG.debug("Stopped", e);
    } catch (KafkaException e) {
      if (!stopping) {
        LOG.error("It is no longer known when sources were last heard; restart the dashboard", e);
      }
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    String run = record.topic().substring(EVERY_LOG.length());
    if (record.value() == null) {
      return;
    }
    Optional<Event> event =
        EventJson.decode(record.value()).fold(Optional::of, rejected -> Optional.empty());
    event.ifPresent(one -> seen.put(run, one, heardMs(one)));
  }

  /** When the gateway took it: the record itself carries the time of the event. */
  private static long heardMs(Event event) {
    return event.receivedMs() == Event.NOT_RECEIVED
        ? System.currentTimeMillis()
        : event.receivedMs();
  }

  /** Finds logs that were made since, and leaps where too much lies ahead. */
  private void lookAtTopics(KafkaConsumer<byte[], byte[]> consumer) {
    long nowNs = System.nanoTime();
    if (lookAtTopicsNs != 0 && nowNs - lookAtTopicsNs < 0) {
      return;
    }
    lookAtTopicsNs = nowNs + LOOK_AT_TOPICS_EVERY.toNanos();
    try {
      List<TopicPartition> partitions = new ArrayList<>();
      for (Map.Entry<String, List<PartitionInfo>> topic :
          consumer.listTopics(BROKER_ANSWERS_WITHIN).entrySet()) {
        if (topic.getKey().startsWith(EVERY_LOG)) {
          topic
              .getValue()
              .forEach(
                  info -> partitions.add(new TopicPartition(topic.getKey(), info.partition())));
        }
      }
      consumer.assign(partitions);
      known.retainAll(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, BROKER_ANSWERS_WITHIN);
      Map<TopicPartition, Long> begins =
          consumer.beginningOffsets(partitions, BROKER_ANSWERS_WITHIN);
      ends.forEach((partition, end) -> follow(consumer, partition, begins.get(partition), end));
    } catch (TimeoutException e) {
      LOG.debug("The log does not answer", e);
    }
  }

  private void follow(
      KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, long begin, long end) {
    boolean isNew = known.add(partition);
    if (isNew || end - consumer.position(partition, BROKER_ANSWERS_WITHIN) > BEHIND_MAX) {
      consumer.seek(partition, Math.max(begin, end - BACK));
    }
  }
}
