package org.pledgewatch.bench.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.EventJson;

/** Makes logs of runs and fills them, in the form that a gateway writes. Thread-safe. */
final class TopicFill {
  private static final int LINGER_MS = 5;
  private static final int BATCH_BYTES = 256 << 10;

  private final String servers;

  TopicFill(String servers) {
    this.servers = servers;
  }

  /** The events of a log by their number, asked for in order. */
  @FunctionalInterface
  interface Events {
    Event event(long number);
  }

  /** A new log with one partition; returns once all events are in it. */
  void fill(String run, long count, Events events) throws InterruptedException, ExecutionException {
    String topic = Topics.events(run);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(topic, 1, (short) 1)
                      .configs(Map.of("message.timestamp.type", "LogAppendTime"))))
          .all()
          .get();
    }
    AtomicReference<Exception> failure = new AtomicReference<>();
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      for (long i = 0; i < count && failure.get() == null; i++) {
        Event event = events.event(i);
        producer.send(
            new ProducerRecord<>(
                topic,
                event.identity().key().getBytes(StandardCharsets.UTF_8),
                EventJson.encode(event)),
            (metadata, e) -> failure.compareAndSet(null, e));
      }
    }
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
  }

  void delete(String run) throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      admin.deleteTopics(List.of(Topics.events(run))).all().get();
    }
  }

  private KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            servers,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "lz4",
            ProducerConfig.LINGER_MS_CONFIG,
            LINGER_MS,
            ProducerConfig.BATCH_SIZE_CONFIG,
            BATCH_BYTES),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
