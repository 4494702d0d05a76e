package org.pledgewatch.jobs.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.serialization.SimpleStringSchema;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.embedded.EmbeddedKafka;

/** Jobs that count records one by one show whether their state went on or began anew. */
final class LocalClusterTest {
  private static final String CALLS = "calls";
  private static final TopicPartition COUNTS = new TopicPartition("counts", 0);
  private static final Duration DEADLINE = Duration.ofSeconds(90);
  private static final Run LIVE = run("live");

  @TempDir Path folder;
  private EmbeddedKafka kafka;

  @BeforeEach
  void start() throws Exception {
    kafka = EmbeddedKafka.start(folder.resolve("kafka"));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(CALLS, 1, (short) 1),
                  new NewTopic(COUNTS.topic(), COUNTS.partition() + 1, (short) 1)))
          .all()
          .get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
    }
  }

  @AfterEach
  void stop() {
    kafka.close();
  }

  @Test
  void shouldGoOnWhereEachJobWasWhenStartedAgain() throws Exception {
    // Given
    LocalClusterSettings settings = LocalClusterSettings.in(folder.resolve("flink"));
    append("a", "b");
    try (LocalCluster cluster = LocalCluster.start(settings, this::countCalls)) {
      cluster.start(LIVE);
      counts(2);
    }
    append("c");
    try (LocalCluster cluster = LocalCluster.start(settings, this::countCalls)) {
      cluster.start(LIVE);
      counts(3);
    }

    // When
    append("d", "e");
    List<String> counts;
    try (LocalCluster cluster = LocalCluster.start(settings, this::countCalls)) {
      cluster.start(LIVE);
      counts = counts(5);
    }

    // Then
    assertThat(counts).containsExactly("live 1", "live 2", "live 3", "live 4", "live 5");
  }

  @Test
  void shouldRefuseMoreRunsThanFit() throws Exception {
    // Given
    LocalClusterSettings settings =
        new LocalClusterSettings(folder.resolve("flink"), 1, 1, Duration.ofSeconds(10));
    try (LocalCluster cluster = LocalCluster.start(settings, this::countCalls)) {
      cluster.start(LIVE);

      // When
      assertThatThrownBy(() -> cluster.start(run("february")))

          // Then
          .hasMessageContaining("february")
          .hasMessageContaining("no more fit");
    }
  }

  private void countCalls(StreamExecutionEnvironment environment, Run run) {
    KafkaSource<String> calls =
        KafkaSource.<String>builder()
            .setBootstrapServers(kafka.bootstrapServers())
            .setTopics(CALLS)
            .setGroupId(run.id())
            .setValueOnlyDeserializer(new SimpleStringSchema())
            .build();
    KafkaSink<String> counts =
        KafkaSink.<String>builder()
            .setBootstrapServers(kafka.bootstrapServers())
            .setRecordSerializer(
                KafkaRecordSerializationSchema.builder()
                    .setTopic(COUNTS.topic())
                    .setValueSerializationSchema(new SimpleStringSchema())
                    .build())
            .build();
    String id = run.id();
    environment
        .fromSource(calls, WatermarkStrategy.noWatermarks(), "calls")
        .uid("calls")
        .keyBy(call -> id)
        .map(new Count())
        .uid("count")
        .map(count -> id + " " + count)
        .uid("text")
        .sinkTo(counts)
        .uid("counts");
  }

  private static final class Count extends RichMapFunction<String, Integer> {
    private transient ValueState<Integer> count;

    @Override
    public void open(OpenContext context) {
      count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Integer.class));
    }

    @Override
    public Integer map(String call) throws Exception {
      Integer before = count.value();
      count.update(before == null ? 1 : before + 1);
      return count.value();
    }
  }

  private static Run run(String id) {
    return new Run(id, id, Run.Clock.EVENTS, "pledge-2008", ZoneOffset.UTC, Optional.empty(), 0);
  }

  private void append(String... calls) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      for (String call : calls) {
        producer.send(new ProducerRecord<>(CALLS, call)).get();
      }
    }
  }

  private List<String> counts(int awaited) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(COUNTS));
      consumer.seekToBeginning(List.of(COUNTS));
      List<String> counts = new ArrayList<>();
      long deadlineNs = System.nanoTime() + DEADLINE.toNanos();
      while (counts.size() < awaited && System.nanoTime() < deadlineNs) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
          counts.add(record.value());
        }
      }
      return counts;
    }
  }
}
