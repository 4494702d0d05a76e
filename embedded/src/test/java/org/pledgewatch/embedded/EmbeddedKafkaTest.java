package org.pledgewatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedKafkaTest {
  private static final String TOPIC = "calls";
  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final long YEAR_1999_MS = 915_148_800_000L;

  @TempDir Path folder;

  @Test
  void shouldHaveRecordsAndOffsetsAfterStoppingAndStartingOnTheSameFolder() throws Exception {
    // Given
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder)) {
      makeTopic(kafka);
      append(kafka, "a", "b", "c");
      commitOffset(kafka, 2);
    }

    // When
    List<String> values;
    Optional<Long> offset;
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder)) {
      append(kafka, "d");
      values = readAll(kafka, 4);
      offset = committedOffset(kafka);
    }

    // Then
    assertThat(values).containsExactly("a", "b", "c", "d");
    assertThat(offset).contains(2L);
  }

  @Test
  void shouldListenOnTheGivenPortAndServeDurableRecords() throws Exception {
    // Given
    int port = Ports.anyFree();
    KafkaSettings settings = KafkaSettings.DEFAULTS.withPort(port).asDurable();

    // When
    List<String> values;
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, settings)) {
      makeTopic(kafka);
      append(kafka, "a", "b");
      values = readAll(kafka, 2);

      // Then
      assertThat(kafka.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
      assertThat(values).containsExactly("a", "b");
    }
  }

  @Test
  void shouldNameThePortThatIsTaken() throws Exception {
    // Given
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();

      // When
      assertThatThrownBy(
              () -> EmbeddedKafka.start(folder, KafkaSettings.DEFAULTS.withPort(port)).close())

          // Then
          .isInstanceOf(PortTakenException.class)
          .hasMessageContaining("Port " + port + " is taken");
    }
  }

  @Test
  void shouldRefuseAPortThatCannotBe() {
    // Given
    int port = 65_536;

    // When
    assertThatThrownBy(() -> KafkaSettings.DEFAULTS.withPort(port))

        // Then
        .hasMessage("port: 65536");
  }

  private static void makeTopic(EmbeddedKafka kafka) throws Exception {
    try (Admin admin = Admin.create(client(kafka))) {
      NewTopic topic = new NewTopic(TOPIC, 1, (short) 1);
      admin.createTopics(List.of(topic)).all().get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
    }
  }

  private static void append(EmbeddedKafka kafka, String... values) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(client(kafka), new StringSerializer(), new StringSerializer())) {
      for (String value : values) {
        producer
            .send(new ProducerRecord<>(TOPIC, 0, YEAR_1999_MS, "key", value))
            .get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
      }
    }
  }

  private static List<String> readAll(EmbeddedKafka kafka, int count) {
    try (KafkaConsumer<String, String> consumer = consumer(kafka)) {
      consumer.assign(List.of(PARTITION));
      consumer.seekToBeginning(List.of(PARTITION));
      List<String> values = new ArrayList<>();
      long deadlineNs = System.nanoTime() + DEADLINE.toNanos();
      while (values.size() < count && System.nanoTime() < deadlineNs) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
          values.add(record.value());
        }
      }
      return values;
    }
  }

  private static void commitOffset(EmbeddedKafka kafka, long offset) {
    try (KafkaConsumer<String, String> consumer = consumer(kafka)) {
      consumer.assign(List.of(PARTITION));
      consumer.commitSync(Map.of(PARTITION, new OffsetAndMetadata(offset)), DEADLINE);
    }
  }

  private static Optional<Long> committedOffset(EmbeddedKafka kafka) {
    try (KafkaConsumer<String, String> consumer = consumer(kafka)) {
      consumer.assign(List.of(PARTITION));
      return Optional.ofNullable(consumer.committed(Set.of(PARTITION), DEADLINE).get(PARTITION))
          .map(OffsetAndMetadata::offset);
    }
  }

  private static KafkaConsumer<String, String> consumer(EmbeddedKafka kafka) {
    return new KafkaConsumer<>(client(kafka), new StringDeserializer(), new StringDeserializer());
  }

  private static Map<String, Object> client(EmbeddedKafka kafka) {
    return Map.of(
        "bootstrap.servers",
        kafka.bootstrapServers(),
        "group.id",
        "test",
        "enable.auto.commit",
        false);
  }
}
