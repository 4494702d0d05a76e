package org.pledgewatch.jobs.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.Measures;
import org.pledgewatch.domain.oracle.RandomEvents;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.EventJson;
import org.pledgewatch.domain.wire.FigureJson;
import org.pledgewatch.domain.wire.Json;
import org.pledgewatch.embedded.EmbeddedKafka;
import org.pledgewatch.embedded.EmbeddedQuestDb;
import org.pledgewatch.jobs.launch.LocalCluster;
import org.pledgewatch.jobs.launch.LocalClusterSettings;
import org.pledgewatch.jobs.store.FigureStoreSink;
import org.pledgewatch.jobs.store.QuestDbFigureStoreFactory;
import org.pledgewatch.jobs.store.StoreSettings;
import org.pledgewatch.jobs.store.StoredFigures;

/** Refusals as gateways list them, and what the job sets aside itself, on the real parts. */
final class QualityFiguresTest {
  /** In all, by its reason, and by its reason and source: not all three are said at once. */
  private static final int EACH_COUNTS = 3;

  private static final Duration DEADLINE = Duration.ofSeconds(90);
  private static final Duration STEP = Duration.ofSeconds(10);
  private static final String HOUR = "PT1H";
  private static final TopicPartition FIGURES = new TopicPartition(Topics.MEASURES, 0);

  @TempDir Path folder;
  private final List<Event> calls =
      new RandomEvents(7)
          .calls(5).span(Duration.ofMinutes(5)).events().stream().sorted(Event.ORDER).toList();
  private EmbeddedKafka kafka;
  private EmbeddedQuestDb questDb;
  private KafkaProducer<byte[], byte[]> producer;
  private long nowMs = calls.get(calls.size() - 1).timeMs();

  @BeforeEach
  void start() throws Exception {
    kafka = EmbeddedKafka.start(folder.resolve("kafka"));
    questDb = EmbeddedQuestDb.start(folder.resolve("questdb"));
    Map<String, Object> servers = Map.of("bootstrap.servers", kafka.bootstrapServers());
    try (Admin admin = Admin.create(servers)) {
      List<NewTopic> topics = new ArrayList<>();
      for (String topic :
          List.of(
              Topics.events(Run.LIVE),
              Topics.QUARANTINE,
              Topics.LATE,
              Topics.CLOCKS,
              Topics.CASES,
              Topics.MEASURES)) {
        topics.add(new NewTopic(topic, 1, (short) 1));
      }
      admin.createTopics(topics).all().get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
    }
    producer = new KafkaProducer<>(servers, new ByteArraySerializer(), new ByteArraySerializer());
  }

  @AfterEach
  void stop() {
    producer.close();
    questDb.close();
    kafka.close();
  }

  @Test
  void shouldCountEachRefusalOnceAlsoAfterARestart() throws Exception {
    // Given
    for (Event call : calls) {
      log(call);
    }
    refuse(Run.LIVE, "malformed", "");
    refuse(Run.LIVE, "malformed", "/acd/a");
    refuse(Run.LIVE, "future", "/acd/b");
    refuse("another", "future", "/acd/b");
    try (LocalCluster cluster = cluster()) {
      cluster.start(live());
      awaitAll(3);
      Event first = calls.get(0);
      log(at(first, first.id(), first.timeMs() + 1_500));
      log(at(first, "late", first.timeMs() - Duration.ofHours(26).toMillis()));
      awaitAll(5);
    }

    // When
    List<Figure> published;
    try (LocalCluster cluster = cluster()) {
      cluster.start(live());
      refuse(Run.LIVE, "malformed", "/acd/a");
      published = awaitAll(6);
    }

    // Then
    String source = calls.get(0).source();
    Map<String, Long> expected = new TreeMap<>();
    expected.put("{}", 6L);
    expected.put("{\"reason\":\"malformed\"}", 3L);
    expected.put("{\"reason\":\"malformed\",\"source\":\"unknown\"}", 1L);
    expected.put("{\"reason\":\"malformed\",\"source\":\"/acd/a\"}", 2L);
    expected.put("{\"reason\":\"future\"}", 1L);
    expected.put("{\"reason\":\"future\",\"source\":\"/acd/b\"}", 1L);
    expected.put("{\"reason\":\"late\"}", 1L);
    expected.put("{\"reason\":\"late\",\"source\":\"" + source + "\"}", 1L);
    expected.put("{\"reason\":\"conflict\"}", 1L);
    expected.put("{\"reason\":\"conflict\",\"source\":\"" + source + "\"}", 1L);
    assertThat(newest(published)).isEqualTo(expected);
    assertThat(published).allMatch(figure -> figure.revision() == 0);
    assertThat(newest(stored())).isEqualTo(expected);
  }

  /** Lets time go on until that many events are counted in all, by reason and by source. */
  private List<Figure> awaitAll(long events) throws Exception {
    long deadlineNs = System.nanoTime() + DEADLINE.toNanos();
    List<Figure> published = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(List.of(FIGURES));
      consumer.seekToBeginning(List.of(FIGURES));
      while (counted(published) < EACH_COUNTS * events && System.nanoTime() < deadlineNs) {
        nowMs += STEP.toMillis();
        log(at(calls.get(0), "later-" + nowMs, nowMs));
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(500))) {
          Figure figure = FigureJson.decode(record.value());
          if (figure.key().measure().equals(Measures.QUALITY.name())) {
            published.add(figure);
          }
        }
      }
    }
    assertThat(newest(published)).containsEntry("{}", events);
    return published;
  }

  private static long counted(List<Figure> published) {
    return newest(published).values().stream().mapToLong(Long::longValue).sum();
  }

  private List<Figure> stored() throws Exception {
    List<Figure> stored = new ArrayList<>();
    new StoredFigures(questDb.uri())
        .within(Run.LIVE, Measures.QUALITY, calls.get(0).timeMs(), nowMs, stored::add);
    stored.sort(Figure.ORDER);
    return stored;
  }

  private static Map<String, Long> newest(List<Figure> figures) {
    Map<String, Long> newest = new TreeMap<>();
    for (Figure figure : figures) {
      if (HOUR.equals(figure.window())) {
        newest.put(figure.key().tags().json(), figure.field("events").longValue());
      }
    }
    return newest;
  }

  private LocalCluster cluster() throws Exception {
    URI store = questDb.uri();
    FigureStoreSink sink =
        new FigureStoreSink(new QuestDbFigureStoreFactory(StoreSettings.at(store)));
    return LocalCluster.start(
        LocalClusterSettings.in(folder.resolve("flink")),
        (environment, run) -> LiveJob.build(environment, run, kafka.bootstrapServers(), sink));
  }

  private static Run live() {
    return new Run(
        Run.LIVE, "Live", Run.Clock.EVENTS, "pledge-2008", ZoneOffset.UTC, Optional.of(STEP), 0);
  }

  private static Event at(Event event, String id, long timeMs) {
    return new Event(
        id,
        event.source(),
        event.type(),
        event.subject(),
        timeMs,
        event.receivedMs(),
        event.data(),
        event.extensions());
  }

  private void log(Event event) throws Exception {
    send(Topics.events(Run.LIVE), EventJson.encode(event));
  }

  /** As a gateway lists it. */
  private void refuse(String run, String reason, String source) throws Exception {
    Map<String, Object> entry = new TreeMap<>();
    entry.put("run", run);
    entry.put("reason", reason);
    entry.put("detail", "for the test");
    entry.put("raw", "{");
    entry.put("cut", false);
    if (!source.isEmpty()) {
      entry.put("source", source);
    }
    send(Topics.QUARANTINE, Json.MAPPER.writeValueAsBytes(entry));
  }

  private void send(String topic, byte[] value) throws Exception {
    byte[] key = "".getBytes(StandardCharsets.UTF_8);
    producer.send(new ProducerRecord<>(topic, key, value)).get(30, TimeUnit.SECONDS);
  }
}
