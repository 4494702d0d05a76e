package org.pledgewatch.jobs.desk;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pledgewatch.domain.replay.ReplayStatus;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.ReplayJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the topic how ordered replays stand. A log that is gone is said once a try. Thread-safe.
 */
final class StatusTopic implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StatusTopic.class);
  private static final Duration BLOCKS_AT_MOST = Duration.ofSeconds(5);

  private final KafkaProducer<byte[], byte[]> producer;

  StatusTopic(String servers) {
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                String.valueOf(BLOCKS_AT_MOST.toMillis())),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  void tell(ReplayStatus status) {
    send(Topics.REPLAY_STATUS, status.id(), ReplayJson.encode(status));
  }

  /** Takes an order and its status off their topics. */
  void forget(String id) {
    send(Topics.REPLAY_ORDERS, id, null);
    send(Topics.REPLAY_STATUS, id, null);
  }

  private void send(String topic, String id, byte[] value) {
    // A thread that is told to stop still says so.
    boolean wasInterrupted = Thread.interrupted();
    try {
      producer.send(
          new ProducerRecord<>(topic, id.getBytes(StandardCharsets.UTF_8), value),
          (metadata, e) -> {
            if (e != null) {
              LOG.warn("{} does not know how replay {} stands", topic, id, e);
            }
          });
    } catch (KafkaException e) {
      LOG.warn("{} does not know how replay {} stands", topic, id, e);
    } finally {
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    producer.close(BLOCKS_AT_MOST);
  }
}
