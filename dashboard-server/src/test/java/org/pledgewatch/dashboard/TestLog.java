package org.pledgewatch.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.replay.ReplayStatus;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.RunClock;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.standing.CaseNews;
import org.pledgewatch.domain.wire.CaseJson;
import org.pledgewatch.domain.wire.FigureJson;
import org.pledgewatch.domain.wire.Json;
import org.pledgewatch.domain.wire.ReplayJson;
import org.pledgewatch.domain.wire.RunJson;
import org.pledgewatch.embedded.EmbeddedKafka;

/** A real log with the topics that the dashboard follows, and a hand to write into them. */
final class TestLog implements AutoCloseable {
  private static final Map<String, String> COMPACTED = Map.of("cleanup.policy", "compact");

  private final Path folder;
  private static final Map<String, String> OF_ANY_YEAR =
      Map.of(
          "retention.ms",
          "-1",
          "message.timestamp.type",
          "CreateTime",
          "message.timestamp.before.max.ms",
          String.valueOf(Long.MAX_VALUE),
          "message.timestamp.after.max.ms",
          String.valueOf(Long.MAX_VALUE));

  private final EmbeddedKafka kafka;
  private final KafkaProducer<byte[], byte[]> producer;

  private TestLog(Path folder, EmbeddedKafka kafka) {
    this.folder = folder;
    this.kafka = kafka;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  static TestLog start(Path folder) throws InterruptedException, ExecutionException {
    EmbeddedKafka kafka = EmbeddedKafka.start(folder.resolve("kafka"));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin
          .createTopics(
              List.of(
                  topic(Topics.RUNS, 1),
                  topic(Topics.CLOCKS, 1),
                  topic(Topics.MEASURES, 2),
                  topic(Topics.CASES, 1),
                  topic(Topics.REPLAY_ORDERS, 1),
                  topic(Topics.REPLAY_STATUS, 1)))
          .all()
          .get();
    }
    return new TestLog(folder, kafka);
  }

  /** Where a test may keep files, too. */
  Path folder() {
    return folder;
  }

  String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  void publish(Run run) {
    send(Topics.RUNS, utf8(run.id()), RunJson.encode(run));
  }

  void publish(RunClock clock) {
    send(Topics.CLOCKS, utf8(clock.run()), RunJson.encode(clock));
  }

  void publish(Figure figure) {
    send(Topics.MEASURES, FigureJson.topicKey(figure), FigureJson.encode(figure));
  }

  void publish(CaseNews news) {
    send(Topics.CASES, CaseJson.topicKey(news), CaseJson.encode(news));
  }

  /** A case as its topic has it. */
  void publishCase(byte[] value) {
    try {
      JsonNode json = Json.MAPPER.readTree(value);
      String key = json.get("run").textValue();
      for (String part : List.of("kind", "subject")) {
        key += "\n" + json.get(part).textValue();
      }
      send(Topics.CASES, utf8(key), value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void publish(ReplayStatus status) {
    send(Topics.REPLAY_STATUS, utf8(status.id()), ReplayJson.encode(status));
  }

  /** A run's log that reaches from one time to another. */
  void fill(String run, long firstMs, long newestMs)
      throws InterruptedException, ExecutionException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      NewTopic events = new NewTopic(Topics.events(run), Optional.of(1), Optional.empty());
      admin.createTopics(List.of(events.configs(OF_ANY_YEAR))).all().get();
    }
    for (long timeMs : new long[] {firstMs, newestMs}) {
      producer.send(
          new ProducerRecord<>(Topics.events(run), null, timeMs, utf8("" + timeMs), utf8("{}")));
    }
    producer.flush();
  }

  void send(String topic, byte[] key, byte[] value) {
    producer.send(new ProducerRecord<>(topic, key, value));
  }

  @Override
  public void close() {
    producer.close();
    kafka.close();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static NewTopic topic(String name, int partitions) {
    return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(COMPACTED);
  }
}
