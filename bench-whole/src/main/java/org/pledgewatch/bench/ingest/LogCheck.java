package org.pledgewatch.bench.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.Topics;

/** Whether the log has every event that was acknowledged, each once, and no other of the load. */
final class LogCheck {
  private static final byte[] OURS =
      (Bodies.SOURCE + "\n" + Bodies.ID_PREFIX).getBytes(StandardCharsets.UTF_8);
  private static final Duration POLL = Duration.ofSeconds(1);

  private LogCheck() {}

  /**
   * What is wrong, if anything.
   *
   * @param acknowledged how many events were, all that were sent
   */
  static Optional<String> complaint(String kafka, long acknowledged) {
    BitSet seen = new BitSet();
    long twice = 0;
    try (KafkaConsumer<byte[], byte[]> consumer = consumer(kafka)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.events(Run.LIVE)).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          int number = number(record.key());
          twice += number >= 0 && seen.get(number) ? 1 : 0;
          if (number >= 0) {
            seen.set(number);
          }
        }
      }
    }
    return twice == 0 && seen.cardinality() == acknowledged && seen.length() == acknowledged
        ? Optional.empty()
        : Optional.of(
            "%,d events were acknowledged; the log has %,d of %,d, and %,d of them twice"
                .formatted(acknowledged, seen.cardinality(), seen.length(), twice));
  }

  /** Of an event of the load; -1 for any other, such as a heartbeat. */
  private static int number(byte[] key) {
    if (key.length < OURS.length) {
      return -1;
    }
    for (int i = 0; i < OURS.length; i++) {
      if (key[i] != OURS[i]) {
        return -1;
      }
    }
    int number = 0;
    for (int i = OURS.length; i < key.length; i++) {
      number = number * 10 + key[i] - '0';
    }
    return number;
  }

  private static KafkaConsumer<byte[], byte[]> consumer(String kafka) {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            kafka,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            10_000),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }
}
