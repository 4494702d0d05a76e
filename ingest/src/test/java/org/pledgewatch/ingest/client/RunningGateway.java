package org.pledgewatch.ingest.client;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.EventJson;
import org.pledgewatch.embedded.EmbeddedKafka;
import org.pledgewatch.ingest.gateway.Gateway;
import org.pledgewatch.ingest.gateway.GatewayConfig;

/** A real gateway before a real broker, to send to. */
public final class RunningGateway implements AutoCloseable {
  private static final long DEADLINE_S = 60;

  private final EmbeddedKafka broker;
  private final Vertx vertx = Vertx.vertx();
  private final Gateway gateway;

  public RunningGateway(Path folder) {
    broker = EmbeddedKafka.start(folder);
    gateway =
        await(
            Gateway.start(
                vertx,
                GatewayConfig.of(
                    Map.of(
                        "kafka.bootstrap.servers",
                        broker.bootstrapServers(),
                        "port",
                        "0",
                        "ops.port",
                        "0"))));
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + gateway.port());
  }

  /** The events in a run's log as they were sent, without heartbeats, in order of time. */
  public List<Event> facts(String run) {
    return log(run).stream()
        .filter(event -> !event.type().equals(EventTypes.SOURCE_ALIVE.name()))
        .map(RunningGateway::asSent)
        .sorted(Event.ORDER)
        .toList();
  }

  /** Event time of the newest heartbeat that every partition has. */
  public long aliveMs(String run) {
    return log(run).stream()
        .filter(event -> event.type().equals(EventTypes.SOURCE_ALIVE.name()))
        .mapToLong(Event::timeMs)
        .max()
        .orElseThrow();
  }

  private static Event asSent(Event event) {
    return new Event(
        event.id(),
        event.source(),
        event.type(),
        event.subject(),
        event.timeMs(),
        Event.NOT_RECEIVED,
        event.data(),
        Data.EMPTY);
  }

  private List<Event> log(String run) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers(), "enable.auto.commit", false),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topics.events(run)).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<Event> events = new ArrayList<>();
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
        consumer
            .poll(Duration.ofMillis(200))
            .forEach(
                record ->
                    EventJson.decode(record.value())
                        .fold(
                            events::add,
                            rejected -> {
                              throw new AssertionError(rejected);
                            }));
      }
      return events;
    }
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(DEADLINE_S, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    await(gateway.close());
    await(vertx.close());
    broker.close();
  }
}
