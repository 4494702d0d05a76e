package org.pledgewatch.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.Topics;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StartTest {
  private final Vertx vertx = Vertx.vertx();
  private TestGateway gateway;

  @BeforeAll
  void start(@TempDir Path folder) {
    gateway = TestGateway.start(folder);
  }

  @AfterAll
  void stop() {
    TestGateway.await(vertx.close());
    gateway.close();
  }

  @Test
  void shouldSayWhichPortIsTaken() {
    int taken = gateway.gateway().port();

    assertThatThrownBy(() -> TestGateway.await(Gateway.start(vertx, config("port", taken))))
        .rootCause()
        .isInstanceOf(java.net.BindException.class);
    assertThatThrownBy(() -> TestGateway.await(Gateway.start(vertx, config("ops.port", taken))))
        .cause()
        .cause()
        .isInstanceOf(PortTakenException.class)
        .hasMessage(
            "port " + taken + " is taken; stop what listens there, or set ops.port to another");
  }

  @Test
  void shouldMakeTopicsAsTheyAreUsed() throws Exception {
    // Given
    String run = gateway.freshRun();

    // When
    Map<String, Config> topics =
        configs(
            Topics.MEASURES,
            Topics.CASES,
            Topics.RUNS,
            Topics.CLOCKS,
            Topics.QUARANTINE,
            Topics.LATE,
            Topics.events(run),
            Topics.events(Run.LIVE));

    // Then
    for (String compacted : List.of(Topics.MEASURES, Topics.CASES, Topics.RUNS, Topics.CLOCKS)) {
      assertThat(value(topics, compacted, "cleanup.policy")).isEqualTo("compact");
      assertThat(value(topics, compacted, "segment.bytes")).isEqualTo("16777216");
    }
    assertThat(value(topics, Topics.QUARANTINE, "cleanup.policy")).isEqualTo("delete");
    assertThat(value(topics, Topics.LATE, "retention.ms")).isEqualTo("-1");
    assertThat(value(topics, Topics.events(run), "message.timestamp.type")).isEqualTo("CreateTime");
    assertThat(value(topics, Topics.events(run), "retention.ms")).isEqualTo("-1");
    assertThat(value(topics, Topics.events(Run.LIVE), "retention.ms")).isNotEqualTo("-1");
  }

  @Test
  void shouldLeaveTopicsAloneThatAreThere() {
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", gateway.broker().bootstrapServers()))) {
      TestGateway.await(new TopicSetup(vertx, admin, new TopicSettings(7, 1, true)).shared());
    }
    assertThat(TopicReader.records(gateway.broker().bootstrapServers(), Topics.RUNS)).isNotEmpty();
  }

  private GatewayConfig config(String setting, int port) {
    Map<String, String> settings = new HashMap<>();
    settings.put("port", "0");
    settings.put("ops.port", "0");
    settings.put(setting, String.valueOf(port));
    settings.put("kafka.bootstrap.servers", gateway.broker().bootstrapServers());
    return GatewayConfig.of(settings);
  }

  private Map<String, Config> configs(String... topics) throws Exception {
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", gateway.broker().bootstrapServers()))) {
      Map<String, Config> configs = new HashMap<>();
      admin
          .describeConfigs(
              List.of(topics).stream()
                  .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
                  .toList())
          .all()
          .get()
          .forEach((resource, config) -> configs.put(resource.name(), config));
      return configs;
    }
  }

  private static String value(Map<String, Config> topics, String topic, String name) {
    return topics.get(topic).get(name).value();
  }
}
