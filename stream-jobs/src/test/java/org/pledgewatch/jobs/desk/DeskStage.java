package org.pledgewatch.jobs.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.oracle.RandomEvents;
import org.pledgewatch.domain.replay.ReplayCommand;
import org.pledgewatch.domain.replay.ReplayOrder;
import org.pledgewatch.domain.replay.ReplayStatus;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.EventJson;
import org.pledgewatch.domain.wire.ReplayJson;
import org.pledgewatch.domain.wire.RunJson;
import org.pledgewatch.embedded.EmbeddedKafka;
import org.pledgewatch.embedded.EmbeddedQuestDb;

/** A real log with a run's events, a real store, and somebody who orders and watches. */
final class DeskStage implements AutoCloseable {
  static final String SOURCE = "day";

  private static final Duration DEADLINE = Duration.ofMinutes(2);
  private static final Duration POLL = Duration.ofMillis(100);

  private final Path folder;
  private final EmbeddedKafka kafka;
  private final EmbeddedQuestDb store;
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> statuses;
  private final List<Event> events;

  DeskStage(Path folder) throws Exception {
    this.folder = folder;
    this.events =
        new ArrayList<>(
            new RandomEvents(5)
                .calls(40)
                .span(Duration.ofHours(2))
                .disordered(Duration.ofMinutes(5), 5));
    this.events.sort(Event.ORDER);
    this.kafka = EmbeddedKafka.start(folder.resolve("kafka"));
    this.store = EmbeddedQuestDb.start(folder.resolve("questdb"));
    Map<String, Object> servers = Map.of("bootstrap.servers", kafka.bootstrapServers());
    try (Admin admin = Admin.create(servers)) {
      admin
          .createTopics(
              List.of(
                      Topics.events(SOURCE),
                      Topics.RUNS,
                      Topics.CLOCKS,
                      Topics.MEASURES,
                      Topics.REPLAY_ORDERS,
                      Topics.REPLAY_STATUS)
                  .stream()
                  .map(topic -> new NewTopic(topic, 1, (short) 1))
                  .toList())
          .all()
          .get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
    }
    this.producer =
        new KafkaProducer<>(servers, new ByteArraySerializer(), new ByteArraySerializer());
    for (Event event : events) {
      send(Topics.events(SOURCE), event.identity().key(), EventJson.encode(event));
    }
    send(Topics.RUNS, SOURCE, RunJson.encode(run()));
    this.statuses =
        new KafkaConsumer<>(servers, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    TopicPartition partition = new TopicPartition(Topics.REPLAY_STATUS, 0);
    statuses.assign(List.of(partition));
    statuses.seekToBeginning(List.of(partition));
  }

  DeskSettings settings() {
    return new DeskSettings(kafka.bootstrapServers(), store.uri(), work());
  }

  Path work() {
    return folder.resolve("work");
  }

  List<Event> events() {
    return events;
  }

  /** The second hour of the day, by a pack of that name. */
  ReplayOrder order(String id, ReplayOrder.Pack pack) {
    long lastMs = events.get(events.size() - 1).timeMs();
    Instant to = Instant.ofEpochSecond(Math.floorDiv(lastMs, 1_000) + 1);
    return new ReplayOrder(
        id,
        SOURCE,
        to.minus(Duration.ofHours(1)),
        to,
        pack,
        Optional.empty(),
        Optional.of(Duration.ofMinutes(5)),
        "An analyst",
        to.toEpochMilli());
  }

  void wish(ReplayCommand command) {
    send(Topics.REPLAY_ORDERS, command.order().id(), ReplayJson.encode(command));
  }

  void wish(ReplayOrder order, ReplayCommand.Wish wish) {
    wish(new ReplayCommand(order, wish, "An analyst", 0));
  }

  /** The next status for which it holds; fails after a long while. */
  ReplayStatus await(String id, Predicate<ReplayStatus> wanted) {
    long deadlineNs = System.nanoTime() + DEADLINE.toNanos();
    ReplayStatus last = null;
    while (System.nanoTime() < deadlineNs) {
      for (var record : statuses.poll(POLL)) {
        ReplayStatus status = ReplayJson.decodeStatus(record.value());
        if (status.id().equals(id)) {
          last = status;
          if (wanted.test(status)) {
            statuses.seek(new TopicPartition(record.topic(), 0), record.offset() + 1);
            return status;
          }
          assertThat(status.state()).as("%s", status).isNotEqualTo(ReplayStatus.State.FAILED);
        }
      }
    }
    throw new AssertionError("No such status; the last was " + last);
  }

  ReplayStatus await(String id, ReplayStatus.State state) {
    return await(id, status -> status.state() == state);
  }

  @Override
  public void close() {
    statuses.close();
    producer.close();
    store.close();
    kafka.close();
  }

  private static Run run() {
    return new Run(
        SOURCE,
        "A day",
        Run.Clock.EVENTS,
        "pledge-2008",
        ZoneId.of("Europe/London"),
        Optional.empty(),
        0);
  }

  private void send(String topic, String key, byte[] value) {
    producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value));
    producer.flush();
  }
}
