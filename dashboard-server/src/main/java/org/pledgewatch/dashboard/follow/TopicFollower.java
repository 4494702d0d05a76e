package org.pledgewatch.dashboard.follow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows compacted topics from their beginning, on a thread of its own, and hands every batch on
 * before it reads the next. Belongs to no consumer group and commits nothing: what it needs is
 * always in the topics. Thread-safe.
 *
 * @param <T> what a record is to whoever wants it
 */
public final class TopicFollower<T> implements AutoCloseable {
  static final int BATCH_MAX = 2_000;
  static final Duration POLL = Duration.ofMillis(250);
  static final Duration LOOK_AT_TOPICS_EVERY = Duration.ofSeconds(2);
  static final Duration BROKER_ANSWERS_WITHIN = Duration.ofSeconds(3);
  static final Duration STOPS_WITHIN = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);

  /** Reads a record; called on the follower's thread. */
  public interface Decoder<T> {
    /** Empty for what is to be left out; never throws. */
    Optional<T> decode(ConsumerRecord<byte[], byte[]> record);
  }

  /** Takes a batch in; returns once the next one may come. Called on the follower's thread. */
  public interface Intake<T> {
    void accept(List<T> batch) throws InterruptedException;
  }

  private final Properties settings = new Properties();
  private final List<String> topics;
  private final Decoder<T> decoder;
  private final Intake<T> intake;
  private final Thread thread;
  private final Map<TopicPartition, Long> unreadUntil = new HashMap<>();
  private volatile boolean stopping;
  private volatile boolean caughtUp;
  private volatile boolean reachable;
  private volatile KafkaConsumer<byte[], byte[]> current;
  private long lookAtTopicsNs;

  /**
   * @param name of its thread, and of its client to the broker
   */
  public TopicFollower(
      String name,
      String bootstrapServers,
      List<String> topics,
      Decoder<T> decoder,
      Intake<T> intake) {
    this.topics = List.copyOf(topics);
    this.decoder = decoder;
    this.intake = intake;
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, String.valueOf(BATCH_MAX));
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "100");
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, name);
    settings.put(
        ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
    settings.put(
        ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
    thread = new Thread(this::run, name);
    thread.setDaemon(true);
  }

  public void start() {
    thread.start();
  }

  /** Whether all that was in the topics at the start has been read. */
  public boolean isCaughtUp() {
    return caughtUp;
  }

  /** Whether the broker answered when last asked. */
  public boolean isLogReachable() {
    return reachable;
  }

  public boolean isAlive() {
    return thread.isAlive();
  }

  /** Blocks for {@link #STOPS_WITHIN} at most: never call it on an event loop. */
  @Override
  public void close() throws InterruptedException {
    stopping = true;
    Optional.ofNullable(current).ifPresent(KafkaConsumer::wakeup);
    thread.join(STOPS_WITHIN.toMillis());
    thread.interrupt(); // Only where it waits for an intake that is no more.
  }

  private void run() {
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
      current = consumer;
      while (!stopping) {
        lookAtTopics(consumer);
        take(consumer.poll(POLL));
        caughtUp |= isCaughtUp(consumer);
      }
    } catch (InterruptedException | WakeupException e) {
      LOG.debug("Stopped", e);
    } catch (KafkaException e) {
      if (!stopping) {
        LOG.error("The pages no longer follow {}; restart the dashboard", topics, e);
      }
    }
  }

  private void take(ConsumerRecords<byte[], byte[]> records) throws InterruptedException {
    if (records.isEmpty()) {
      return;
    }
    List<T> batch = new ArrayList<>(records.count());
    for (ConsumerRecord<byte[], byte[]> record : records) {
      decoder.decode(record).ifPresent(batch::add);
    }
    intake.accept(batch);
  }

  /** Finds topics that were made after the start, and learns whether the broker is there. */
  private void lookAtTopics(KafkaConsumer<byte[], byte[]> consumer) {
    long nowNs = System.nanoTime();
    if (lookAtTopicsNs != 0 && nowNs - lookAtTopicsNs < 0) {
      return;
    }
    lookAtTopicsNs = nowNs + LOOK_AT_TOPICS_EVERY.toNanos();
    try {
      Map<String, List<PartitionInfo>> known = consumer.listTopics(BROKER_ANSWERS_WITHIN);
      List<TopicPartition> partitions = new ArrayList<>();
      for (String topic : topics) {
        known
            .getOrDefault(topic, List.of())
            .forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
      }
      if (partitions.size() > consumer.assignment().size()) {
        // The ends come first: without them nothing would be left to read.
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, BROKER_ANSWERS_WITHIN);
        consumer.assign(partitions);
        unreadUntil.putAll(ends);
      }
      reachable = true;
    } catch (org.apache.kafka.common.errors.TimeoutException e) {
      if (reachable) {
        LOG.warn("The log does not answer: {}", e.getMessage());
      }
      reachable = false;
    }
  }

  /** True as well where a topic does not exist yet: then there is nothing to read of it. */
  private boolean isCaughtUp(KafkaConsumer<byte[], byte[]> consumer) {
    try {
      unreadUntil
          .entrySet()
          .removeIf(
              left -> consumer.position(left.getKey(), BROKER_ANSWERS_WITHIN) >= left.getValue());
    } catch (org.apache.kafka.common.errors.TimeoutException e) {
      return false; // Not known yet; it is asked again.
    }
    return reachable && unreadUntil.isEmpty();
  }
}
