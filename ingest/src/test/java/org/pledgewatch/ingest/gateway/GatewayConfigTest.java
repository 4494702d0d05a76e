package org.pledgewatch.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GatewayConfigTest {

  @Test
  void shouldFillInWhatIsLeftOut() {
    GatewayConfig config = with("kafka.bootstrap.servers", "broker:9092");

    assertThat(config.host()).isEqualTo("127.0.0.1");
    assertThat(config.port()).isEqualTo(8081);
    assertThat(config.opsPort()).isEqualTo(8082);
    assertThat(config.topics()).isEqualTo(TopicSettings.DEFAULTS);
    assertThat(config.quotaEventsPerS()).isZero();
  }

  @Test
  void shouldReadTheEnvironment() {
    // When
    GatewayConfig config =
        GatewayConfig.ofEnvironment(
            Map.of(
                "PATH", "/bin",
                "PLEDGEWATCH_GATEWAY_OPS_PORT", "9000",
                "PLEDGEWATCH_GATEWAY_KAFKA_BOOTSTRAP_SERVERS", "broker:9092"));

    // Then
    assertThat(config.opsPort()).isEqualTo(9000);
    assertThat(config.kafka()).containsEntry("bootstrap.servers", "broker:9092");
  }

  @ParameterizedTest
  @CsvSource({
    "port, 99999, port: 99999",
    "port, http, port: \"http\"",
    "partitions, 0, partitions: 0",
    "durable, yes, durable: \"yes\"",
    "name, a b, name: \"a b\"",
    "quota.events.per.s, -1, quota.events.per.s: -1",
    "reference.root, no-such-folder, reference.root: \"no-such-folder\" is no folder",
    "prot, 80, unknown setting prot",
    "mqtt.port, 70000, mqtt.port: 70000",
    "mqtt.port, on, mqtt.port: \"on\"",
    "mqtt.user, trackers, mqtt.password is missing",
    "mqtt.tls.key, key.pem, mqtt.tls.certificate is missing",
    "kafka.bootstrp, x, unknown setting kafka.bootstrp",
    "kafka.bootstrap.servers, '', kafka.bootstrap.servers is missing",
  })
  void shouldSayWhichSettingIsWrong(String name, String value, String message) {
    assertThatThrownBy(() -> with(name, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void shouldNotShowSecrets() {
    String shown = with("kafka.sasl.jaas.config", "password=hunter2").toString();

    assertThat(shown).contains("sasl.jaas.config=***", "port=8081").doesNotContain("hunter2");
  }

  @Test
  void shouldNotOpenMqttUnlessAsked() {
    assertThat(with("kafka.bootstrap.servers", "broker:9092").mqtt()).isEqualTo(MqttSettings.OFF);
  }

  @Test
  void shouldNotShowThePasswordOfMqtt() {
    // Given
    GatewayConfig config =
        GatewayConfig.of(
            Map.of(
                "kafka.bootstrap.servers", "broker:9092",
                "mqtt.port", "1883",
                "mqtt.user", "trackers",
                "mqtt.password", "hunter2"));

    // Then
    assertThat(config.toString())
        .contains("mqtt.port=1883 mqtt.user=trackers:***")
        .doesNotContain("hunter2");
  }

  private static GatewayConfig with(String name, String value) {
    Map<String, String> settings = new HashMap<>();
    settings.put("kafka.bootstrap.servers", "broker:9092");
    settings.put(name, value);
    return GatewayConfig.of(settings);
  }
}
