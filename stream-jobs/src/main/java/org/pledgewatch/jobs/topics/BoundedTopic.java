package org.pledgewatch.jobs.topics;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A topic from its beginning to where it ends when the reading begins. Thread-safe. */
public final class BoundedTopic {
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(15);
  private static final Duration POLL = Duration.ofMillis(500);

  private final String servers;
  private final String topic;

  /**
   * @param servers Kafka's bootstrap servers
   */
  public BoundedTopic(String servers, String topic) {
    this.servers = servers;
    this.topic = topic;
  }

  /** Takes the records, each partition's in its order. */
  @FunctionalInterface
  public interface Records {
    /**
     * @param done records of all there were to read that have been read
     */
    void record(ConsumerRecord<byte[], byte[]> record, long done, long total) throws IOException;
  }

  /**
   * Blocks until all has been read.
   *
   * @return whether nothing has been deleted at the topic's beginning
   * @throws NoSuchTopicException when there is no such topic
   * @throws IOException when the log does not answer
   */
  public boolean read(Records to) throws IOException, InterruptedException {
    return with(consumer -> read(consumer, to));
  }

  /**
   * How many records there are now, at most: compaction leaves gaps.
   *
   * @throws NoSuchTopicException when there is no such topic
   * @throws IOException when the log does not answer
   */
  public long length() throws IOException, InterruptedException {
    return with(
        consumer -> {
          List<TopicPartition> partitions = partitions(consumer);
          return sum(consumer.endOffsets(partitions)) - sum(consumer.beginningOffsets(partitions));
        });
  }

  private interface Work<T> {
    T with(KafkaConsumer<byte[], byte[]> consumer) throws IOException;
  }

  private <T> T with(Work<T> work) throws IOException, InterruptedException {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) ANSWERS_WITHIN.toMillis()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      return work.with(consumer);
    } catch (InterruptException e) {
      Thread.interrupted();
      throw (InterruptedException) new InterruptedException("reading " + topic).initCause(e);
    } catch (KafkaException e) {
      throw new IOException("the log at " + servers + " does not answer: " + e.getMessage(), e);
    }
  }

  private List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer)
      throws NoSuchTopicException {
    List<TopicPartition> partitions =
        consumer.listTopics().getOrDefault(topic, List.of()).stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .toList();
    if (partitions.isEmpty()) {
      throw new NoSuchTopicException(topic, servers);
    }
    return partitions;
  }

  private boolean read(KafkaConsumer<byte[], byte[]> consumer, Records to) throws IOException {
    List<TopicPartition> partitions = partitions(consumer);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    long total = sum(ends) - sum(beginnings);
    long done = 0;
    while (!isAtEnd(consumer, ends)) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (record.offset() < ends.get(new TopicPartition(topic, record.partition()))) {
          to.record(record, ++done, total);
        }
      }
    }
    return sum(beginnings) == 0;
  }

  private static boolean isAtEnd(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private static long sum(Map<TopicPartition, Long> offsets) {
    return offsets.values().stream().mapToLong(Long::longValue).sum();
  }
}
