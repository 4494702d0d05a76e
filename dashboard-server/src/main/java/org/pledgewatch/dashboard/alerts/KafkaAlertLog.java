package org.pledgewatch.dashboard.alerts;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Alerts on a compacted topic, by id. Everything that may block is done by one worker, in order.
 * Thread-safe.
 */
public final class KafkaAlertLog implements AlertLog {
  static final Duration BROKER_ANSWERS_WITHIN = Duration.ofSeconds(5);
  static final Duration POLL = Duration.ofMillis(200);
  static final Duration READ_WITHIN = Duration.ofSeconds(30);

  private static final int PARTITIONS = 1;

  private final String bootstrapServers;
  private final String topic;
  private final WorkerExecutor worker;
  private KafkaProducer<byte[], byte[]> producer;

  public KafkaAlertLog(Vertx vertx, String bootstrapServers, String topic) {
    this.bootstrapServers = bootstrapServers;
    this.topic = topic;
    this.worker = vertx.createSharedWorkerExecutor("alert-log-" + System.identityHashCode(this), 1);
  }

  @Override
  public Future<List<byte[]>> read() {
    return worker.executeBlocking(
        () -> {
          makeTopic();
          return readAll();
        });
  }

  @Override
  public Future<Void> keep(String id, byte[] json) {
    Promise<Void> kept = Promise.promise();
    byte[] key = id.getBytes(StandardCharsets.UTF_8);
    worker
        .executeBlocking(
            () ->
                producer()
                    .send(
                        new ProducerRecord<>(topic, key, json),
                        (where, failure) -> {
                          if (failure == null) {
                            kept.tryComplete();
                          } else {
                            kept.tryFail(failure);
                          }
                        }))
        .onFailure(kept::tryFail);
    return kept.future();
  }

  @Override
  public Future<Void> close() {
    return worker
        .executeBlocking(
            () -> {
              Optional.ofNullable(producer).ifPresent(open -> open.close(BROKER_ANSWERS_WITHIN));
              return null;
            })
        .eventually(worker::close)
        .mapEmpty();
  }

  /** On the worker alone. */
  private KafkaProducer<byte[], byte[]> producer() {
    if (producer == null) {
      Properties settings = new Properties();
      settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
      settings.put(ProducerConfig.ACKS_CONFIG, "all");
      settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
      settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BROKER_ANSWERS_WITHIN.toMillis());
      settings.put(ProducerConfig.CLIENT_ID_CONFIG, "dashboard-alerts");
      producer =
          new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  private void makeTopic() throws Exception {
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) BROKER_ANSWERS_WITHIN.toMillis(),
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) BROKER_ANSWERS_WITHIN.toMillis());
    try (Admin admin = Admin.create(settings)) {
      NewTopic compacted =
          new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty())
              .configs(
                  Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
      admin
          .createTopics(List.of(compacted))
          .all()
          .get(BROKER_ANSWERS_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }

  private List<byte[]> readAll() {
    Properties settings = new Properties();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
    settings.put(
        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) BROKER_ANSWERS_WITHIN.toMillis());
    Map<String, byte[]> kept = new LinkedHashMap<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> all =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      Map<TopicPartition, Long> ends = consumer.endOffsets(all);
      long untilNs = System.nanoTime() + READ_WITHIN.toNanos();
      while (all.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          keep(record, kept);
        }
        if (System.nanoTime() - untilNs > 0) {
          throw new TimeoutException("the topic is not read within " + READ_WITHIN);
        }
      }
    }
    return List.copyOf(kept.values());
  }

  private static void keep(ConsumerRecord<byte[], byte[]> record, Map<String, byte[]> kept) {
    String id = new String(record.key(), StandardCharsets.UTF_8);
    if (record.value() == null) {
      kept.remove(id);
    } else {
      kept.put(id, record.value());
    }
  }
}
