package org.pledgewatch.ingest.gateway;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes Kafka's clients of one set of settings. Making one may block. */
final class KafkaClients {
  /** How long a record may wait for its acknowledgement. */
  static final Duration DELIVERY_MAX = Duration.ofSeconds(15);

  private static final int REQUEST_MS_MAX = 5_000;
  private static final int BLOCK_MS_MAX = 3_000;
  private static final int LINGER_MS = 2;
  private static final int BATCH_BYTES = 128 << 10;
  private static final long BUFFER_BYTES = 64 << 20;

  private final Map<String, String> settings;

  KafkaClients(Map<String, String> settings) {
    this.settings = settings;
  }

  Producer<byte[], byte[]> producer() {
    Map<String, Object> all = of(ProducerConfig.configNames());
    all.put(ProducerConfig.ACKS_CONFIG, "all");
    all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    all.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    all.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
    all.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    all.putIfAbsent(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
    all.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MS_MAX);
    all.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MS_MAX);
    all.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVERY_MAX.toMillis());
    all.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicSetup.RECORD_BYTES_MAX);
    return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
  }

  Admin admin() {
    Map<String, Object> all = of(AdminClientConfig.configNames());
    all.putIfAbsent(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MS_MAX);
    all.putIfAbsent(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2 * REQUEST_MS_MAX);
    return Admin.create(all);
  }

  /** Of no group: it reads what it is assigned and commits nothing. */
  Consumer<byte[], byte[]> consumer() {
    Map<String, Object> all = of(ConsumerConfig.configNames());
    all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return new KafkaConsumer<>(all, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private Map<String, Object> of(Set<String> known) {
    Map<String, Object> all = new HashMap<>(settings);
    all.keySet().retainAll(known);
    return all;
  }
}
