package org.pledgewatch.bench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.embedded.EmbeddedKafka;

class LogCheckTest {
  private static final String LOG = Topics.events(Run.LIVE);

  @Test
  void shouldSayWhatIsMissingOrThereTwice(@TempDir Path folder) throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder);
        Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      // Given
      admin.createTopics(List.of(new NewTopic(LOG, 2, (short) 1))).all().get();
      write(kafka, "/gateway/gateway-1\nalive", Bodies.SOURCE + "\ne-000000000000");
      write(kafka, Bodies.SOURCE + "\ne-000000000001");

      // Then
      assertThat(LogCheck.complaint(kafka.bootstrapServers(), 2)).isEmpty();

      // When
      write(kafka, Bodies.SOURCE + "\ne-000000000003", Bodies.SOURCE + "\ne-000000000001");

      // Then
      assertThat(LogCheck.complaint(kafka.bootstrapServers(), 4))
          .hasValueSatisfying(
              complaint ->
                  assertThat(complaint)
                      .contains("4 events were acknowledged", "3 of 4", "1 of them twice"));
    }
  }

  private static void write(EmbeddedKafka kafka, String... keys) {
    try (KafkaProducer<byte[], byte[]> log =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (String key : keys) {
        log.send(
            new ProducerRecord<>(LOG, key.getBytes(StandardCharsets.UTF_8), new byte[] {'{', '}'}));
      }
    }
  }
}
