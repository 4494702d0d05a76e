package org.pledgewatch.dashboard.replays;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pledgewatch.domain.replay.ReplayCommand;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.ReplayJson;

/** Puts wishes into the log, and looks how far a run's log reaches. Never blocks the caller. */
final class ReplayLog implements AutoCloseable {
  static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);

  private final Vertx vertx;
  private final Map<String, Object> servers;
  private KafkaProducer<byte[], byte[]> producer;

  ReplayLog(Vertx vertx, String servers) {
    this.vertx = vertx;
    this.servers = Map.of("bootstrap.servers", servers);
  }

  /**
   * From the first event of a log to its newest, by event time.
   *
   * @param first of the first record: an event that came out of order may be a little earlier
   */
  record Period(Instant first, Instant newest) {}

  /** Completes once the log has it; fails with {@link LogUnavailable} where it does not. */
  Future<Void> send(ReplayCommand command) {
    byte[] key = command.order().id().getBytes(StandardCharsets.UTF_8);
    return vertx.executeBlocking(
        () -> {
          try {
            producer()
                .send(new ProducerRecord<>(Topics.REPLAY_ORDERS, key, ReplayJson.encode(command)))
                .get(ANSWERS_WITHIN.toMillis() * 2, TimeUnit.MILLISECONDS);
            return null;
          } catch (org.apache.kafka.common.KafkaException
              | ExecutionException
              | java.util.concurrent.TimeoutException e) {
            throw new LogUnavailable("the log does not take the order", e);
          }
        },
        false);
  }

  /** Empty for a log without events, or none at all. */
  Future<Optional<Period>> period(String run) {
    return vertx.executeBlocking(() -> read(Topics.events(run)), false);
  }

  /** Blocks for a bounded time: never call it on an event loop. */
  @Override
  public synchronized void close() {
    if (producer != null) {
      producer.close(ANSWERS_WITHIN);
    }
  }

  private synchronized KafkaProducer<byte[], byte[]> producer() {
    if (producer == null) {
      Map<String, Object> settings = new HashMap<>(servers);
      settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) ANSWERS_WITHIN.toMillis());
      producer =
          new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  private Optional<Period> read(String topic) throws InterruptedException, LogUnavailable {
    Map<String, Object> settings = new HashMap<>(servers);
    settings.put("default.api.timeout.ms", (int) ANSWERS_WITHIN.toMillis());
    settings.put("request.timeout.ms", (int) ANSWERS_WITHIN.toMillis());
    try (Admin admin = Admin.create(settings)) {
      List<TopicPartition> partitions =
          admin
              .describeTopics(List.of(topic))
              .allTopicNames()
              .get()
              .get(topic)
              .partitions()
              .stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      var first = times(admin, partitions, OffsetSpec.forTimestamp(0));
      var newest = times(admin, partitions, OffsetSpec.maxTimestamp());
      return first.isEmpty() || newest.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Period(
                  Instant.ofEpochMilli(first.stream().min(Long::compare).get()),
                  Instant.ofEpochMilli(newest.stream().max(Long::compare).get())));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof org.apache.kafka.common.errors.UnknownTopicOrPartitionException) {
        return Optional.empty();
      }
      throw new LogUnavailable("the log does not answer", e);
    }
  }

  private static List<Long> times(Admin admin, List<TopicPartition> partitions, OffsetSpec which)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
    partitions.forEach(partition -> wanted.put(partition, which));
    return admin.listOffsets(wanted).all().get().values().stream()
        .filter(info -> info.offset() >= 0 && info.timestamp() >= 0)
        .map(ListOffsetsResultInfo::timestamp)
        .toList();
  }
}
