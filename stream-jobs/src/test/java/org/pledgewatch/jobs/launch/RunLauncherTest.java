package org.pledgewatch.jobs.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.RunJson;
import org.pledgewatch.embedded.EmbeddedKafka;

final class RunLauncherTest {
  private static final long DEADLINE_S = 60;

  @TempDir Path folder;
  private final BlockingQueue<String> started = new LinkedBlockingQueue<>();
  private EmbeddedKafka kafka;

  @BeforeEach
  void start() {
    kafka = EmbeddedKafka.start(folder);
  }

  @AfterEach
  void stop() {
    kafka.close();
  }

  @Test
  void shouldStartEachRunOnceWhetherItWasThereOrCame() throws Exception {
    // Given
    makeTopic();
    publish(run("live", "Live"), run("february", "February"));
    publish(run("february", "February, renamed"));

    // When
    try (RunLauncher launcher = new RunLauncher(kafka.bootstrapServers(), this::record).start()) {
      assertThat(launcher).isNotNull();
      List<String> present = List.of(next(), next());
      publish(run("live", "Live again"), run("march", "March"));

      // Then
      assertThat(present).containsExactlyInAnyOrder("live", "february");
      assertThat(next()).isEqualTo("march");
    }
  }

  @Test
  void shouldWaitForTheTopicToBeMade() throws Exception {
    // Given
    try (RunLauncher launcher = new RunLauncher(kafka.bootstrapServers(), this::record).start()) {
      assertThat(launcher).isNotNull();

      // When
      makeTopic();
      publish(run("live", "Live"));

      // Then
      assertThat(next()).isEqualTo("live");
    }
  }

  @Test
  void shouldGoOnAfterARecordThatIsNoRunAndAJobThatDoesNotStart() throws Exception {
    // Given
    makeTopic();
    publish("odd", "{\"id\":\"Not An Id\"}".getBytes(StandardCharsets.UTF_8));
    publish(run("broken", "Broken"), run("live", "Live"));
    JobStarter starter =
        run -> {
          if (run.id().equals("broken")) {
            throw new IllegalStateException("made to fail");
          }
          record(run);
        };

    // When
    try (RunLauncher launcher = new RunLauncher(kafka.bootstrapServers(), starter).start()) {
      assertThat(launcher).isNotNull();

      // Then
      assertThat(next()).isEqualTo("live");
    }
  }

  private void record(Run run) {
    started.add(run.id());
  }

  private String next() throws InterruptedException {
    return started.poll(DEADLINE_S, TimeUnit.SECONDS);
  }

  private static Run run(String id, String title) {
    return new Run(id, title, Run.Clock.EVENTS, "pledge-2008", ZoneOffset.UTC, Optional.empty(), 0);
  }

  private void makeTopic() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      NewTopic topic =
          new NewTopic(Topics.RUNS, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"));
      admin.createTopics(List.of(topic)).all().get(DEADLINE_S, TimeUnit.SECONDS);
    }
  }

  private void publish(Run... runs) throws Exception {
    for (Run run : runs) {
      publish(run.id(), RunJson.encode(run));
    }
  }

  private void publish(String key, byte[] value) throws Exception {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer
          .send(new ProducerRecord<>(Topics.RUNS, key, value))
          .get(DEADLINE_S, TimeUnit.SECONDS);
    }
  }
}
