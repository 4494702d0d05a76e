package org.pledgewatch.jobs.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.Measure;
import org.pledgewatch.domain.figure.Measures;
import org.pledgewatch.domain.oracle.RandomEvents;
import org.pledgewatch.domain.reference.ReferenceTexts;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.RunClock;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.EventJson;
import org.pledgewatch.domain.wire.FigureJson;
import org.pledgewatch.domain.wire.RunJson;
import org.pledgewatch.embedded.EmbeddedKafka;
import org.pledgewatch.embedded.EmbeddedQuestDb;
import org.pledgewatch.jobs.compare.Comparison;
import org.pledgewatch.jobs.compare.FigureSet;
import org.pledgewatch.jobs.figures.FigureCursor;
import org.pledgewatch.jobs.store.FigureStore;
import org.pledgewatch.jobs.store.QuestDbFigureStoreFactory;
import org.pledgewatch.jobs.store.StoreSettings;
import org.pledgewatch.jobs.store.StoredFigures;
import org.pledgewatch.jobs.topics.KnownRuns;

/** Replays and corrections out of a real log, into a real store. */
final class LogReplayTest {
  private static final Duration EVERY = Duration.ofMinutes(5);
  private static final int PARTITIONS = 2;
  private static final long DEADLINE_S = 60;

  @TempDir Path folder;
  private EmbeddedKafka kafka;
  private EmbeddedQuestDb questDb;
  private List<Event> inTime;
  private List<Event> late;

  @BeforeEach
  void fillTheLog() throws Exception {
    List<Event> all =
        new ArrayList<>(
            new RandomEvents(21).calls(40).span(Duration.ofHours(2)).disordered(EVERY, 21));
    all.sort(Event.ORDER);
    late = Stream.iterate(20, i -> i < all.size(), i -> i + 25).map(all::get).toList();
    inTime = all.stream().filter(event -> !late.contains(event)).toList();
    kafka = EmbeddedKafka.start(folder.resolve("kafka"));
    questDb = EmbeddedQuestDb.start(folder.resolve("questdb"));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      List<NewTopic> topics = new ArrayList<>();
      topics.add(new NewTopic(Topics.events(Run.LIVE), PARTITIONS, (short) 1));
      for (String topic :
          List.of(Topics.RUNS, Topics.CLOCKS, Topics.MEASURES, Topics.CASES, Topics.LATE)) {
        topics.add(new NewTopic(topic, 1, (short) 1));
      }
      admin.createTopics(topics).all().get(DEADLINE_S, TimeUnit.SECONDS);
    }
    try (KafkaProducer<byte[], byte[]> producer = ReplayStore.producer(kafka.bootstrapServers())) {
      for (Event event : inTime) {
        send(producer, Topics.events(Run.LIVE), event.identity().key(), EventJson.encode(event));
      }
      for (Event event : late) {
        send(producer, Topics.events(Run.LIVE), event.identity().key(), EventJson.encode(event));
        send(producer, Topics.LATE, "", EventJson.encodeListed(event, Run.LIVE, "late"));
      }
      long lastMs = all.get(all.size() - 1).timeMs();
      send(producer, Topics.RUNS, Run.LIVE, RunJson.encode(live()));
      send(
          producer,
          Topics.CLOCKS,
          Run.LIVE,
          RunJson.encode(new RunClock(Run.LIVE, lastMs, lastMs, lastMs)));
    }
  }

  @AfterEach
  void stop() {
    questDb.close();
    kafka.close();
  }

  @Test
  void shouldReplayALogLikeItsEventsInAFileAndShowItInTheStore() throws Exception {
    // Given
    List<Event> all = new ArrayList<>(inTime);
    all.addAll(late);
    Path file = replayed(all);
    Path out = folder.resolve("out.ndjson");
    ReplaySource log = new ReplaySource.Log(kafka.bootstrapServers(), Run.LIVE);
    ReplayRequest.Store store = new ReplayRequest.Store(questDb.uri(), kafka.bootstrapServers());

    // When
    ReplaySummary summary =
        replay(log, new ReplayRequest.Output(Optional.of(out), Optional.of(store)));

    // Then
    assertThat(out).hasSameBinaryContentAs(file);
    assertThat(summary.accepted()).isEqualTo(all.size());
    assertThat(compared(new FigureSet.OfFile(file)).isEqual()).isTrue();
    assertThat(new KnownRuns(kafka.bootstrapServers()).all().get("r1").clock())
        .isEqualTo(Run.Clock.REPLAY);
    assertThatThrownBy(
            () -> replay(log, new ReplayRequest.Output(Optional.empty(), Optional.of(store))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--run");
  }

  @Test
  void shouldCorrectThePeriodByWhatCameLateAndFindNothingMoreTheSecondTime() throws Exception {
    // Given
    List<Figure> before = figures(replayed(inTime));
    try (FigureStore store =
        new QuestDbFigureStoreFactory(StoreSettings.at(questDb.uri())).open()) {
      store.write(before.stream().map(figure -> of(figure, Run.LIVE)).toList());
    }
    List<Event> all = new ArrayList<>(inTime);
    all.addAll(late);
    List<Figure> right = figures(replayed(all));
    long firstMs = Math.floorDiv(inTime.get(0).timeMs(), EVERY.toMillis()) * EVERY.toMillis();
    Instant from = Instant.ofEpochMilli(firstMs).plus(Duration.ofMinutes(30));
    Instant to = from.plus(Duration.ofHours(1));

    // When
    CorrectionSummary summary = correct(from, to);

    // Then
    List<String> expected = new ArrayList<>();
    right.stream()
        .filter(figure -> isWithin(figure, from, to))
        .map(LogReplayTest::text)
        .forEach(expected::add);
    List<String> found = new ArrayList<>();
    for (Measure measure : Measures.ALL) {
      new StoredFigures(questDb.uri())
          .within(
              Run.LIVE,
              measure,
              from.toEpochMilli(),
              to.toEpochMilli(),
              figure -> found.add(text(figure)));
    }
    assertThat(found).hasSizeGreaterThan(1_000).containsAll(expected);
    assertThat(summary.changed()).isPositive();
    assertThat(summary.lateCount())
        .isPositive()
        .isEqualTo(late.stream().filter(event -> event.timeMs() <= to.toEpochMilli()).count());
    CorrectionSummary again = correct(from, to);
    assertThat(again.changed() + again.added()).isZero();
  }

  private CorrectionSummary correct(Instant from, Instant to) throws Exception {
    URI store = questDb.uri();
    return new Correction(
            new CorrectionRequest(
                kafka.bootstrapServers(),
                store,
                Run.LIVE,
                from,
                to,
                1,
                folder.resolve("work"),
                false),
            new Silent())
        .run();
  }

  private static boolean isWithin(Figure figure, Instant from, Instant to) {
    return figure.atMs() > from.toEpochMilli() && figure.atMs() <= to.toEpochMilli();
  }

  private static String text(Figure figure) {
    return figure.key() + " " + figure.window() + " " + figure.atMs() + " " + figure.fields();
  }

  private static Figure of(Figure figure, String run) {
    return new Figure(figure.key(), run, figure.window(), figure.atMs(), 0, true, figure.fields());
  }

  private Comparison.Result compared(FigureSet file) throws IOException, InterruptedException {
    Comparison.Details silent =
        new Comparison.Details() {
          @Override
          public void differs(Figure in, String field, Number a, Number b) {}

          @Override
          public void onlyIn(Figure in, boolean isA) {}
        };
    FigureSet run = new FigureSet.OfRun("r1", questDb.uri());
    try (FigureCursor a = file.open(folder.resolve("a"));
        FigureCursor b = run.open(folder.resolve("b"))) {
      return new Comparison(0, silent).run(a, b);
    }
  }

  private Path replayed(List<Event> events) throws Exception {
    Path file = folder.resolve(events.size() + ".events.ndjson");
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Event event : events) {
      lines.writeBytes(EventJson.encode(event));
      lines.write('\n');
    }
    Files.write(file, lines.toByteArray());
    Path out = folder.resolve(events.size() + ".figures.ndjson");
    replay(new ReplaySource.Files(List.of(file)), ReplayRequest.Output.to(out));
    return out;
  }

  private ReplaySummary replay(ReplaySource source, ReplayRequest.Output output) throws Exception {
    ReplayRequest request =
        new ReplayRequest(
            source,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "pledge-2008",
            ReferenceTexts.NONE,
            Optional.empty(),
            output,
            "r1",
            Set.of(),
            Set.of(),
            new ReplayRequest.Times.Every(EVERY),
            1,
            folder.resolve("work"),
            false);
    return new Replay(request, new Silent()).run();
  }

  private static List<Figure> figures(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(line -> FigureJson.decode(line.getBytes(StandardCharsets.UTF_8))).toList();
    }
  }

  private static Run live() {
    return new Run(
        Run.LIVE,
        "Live",
        Run.Clock.WALL,
        "pledge-2008",
        Optional.empty(),
        ZoneId.of("Europe/London"),
        Optional.of(EVERY),
        0);
  }

  private static void send(
      KafkaProducer<byte[], byte[]> producer, String topic, String key, byte[] value)
      throws Exception {
    producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value)).get();
  }
}
