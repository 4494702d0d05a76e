package org.pledgewatch.ingest.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.ingest.gateway.MqttClients.topic;

import java.nio.file.Path;
import java.util.Map;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.embedded.EmbeddedKafka;
import org.pledgewatch.embedded.KafkaSettings;

final class MqttLogGoneTest {
  private static final int AT_LEAST_ONCE = 1;
  private static final int RECONNECT_MS_MAX = 500;
  private static final long WAIT_MS_MAX = 60_000;

  @Test
  void shouldAcknowledgeOnlyWhenTheBrokerIsBackAndThenOnce(@TempDir Path folder) throws Exception {
    Map<String, String> settings =
        Map.of(
            "mqtt.port", "0",
            "kafka.request.timeout.ms", "1000",
            "kafka.delivery.timeout.ms", "2000");
    try (TestGateway gateway = TestGateway.start(folder, settings)) {
      // Given
      String run = gateway.freshRun();
      MqttAsyncClient tracker = connected(gateway);
      publish(tracker, run, "12:00:00").waitForCompletion(WAIT_MS_MAX);
      Eventually.holds("it is ready", () -> gateway.ops("/health/ready").status() == 200);

      // When
      gateway.broker().close();
      IMqttDeliveryToken waiting = publish(tracker, run, "12:00:01");

      // Then
      String unavailable =
          "pledgewatch_gateway_mqtt_messages_total{qos=\"1\",result=\"unavailable\"}";
      Eventually.holds(
          "the log did not take it",
          () -> gateway.ops("/metrics").json().getString("text").contains(unavailable));
      assertThat(waiting.isComplete()).isFalse();

      // When
      KafkaSettings samePort = KafkaSettings.DEFAULTS.withPort(gateway.broker().port());
      try (EmbeddedKafka again = EmbeddedKafka.start(folder, samePort)) {
        assertThat(again.port()).isEqualTo(gateway.broker().port());
        Eventually.holds(
            "it is acknowledged", () -> tracker.getPendingDeliveryTokens().length == 0);

        // Then
        assertThat(gateway.loggedIds(run))
            .containsExactlyInAnyOrder("PC-1@1999-02-01T12:00:00Z", "PC-1@1999-02-01T12:00:01Z");
        assertThat(gateway.quarantined(run)).isEmpty();
        tracker.disconnectForcibly(0, 0, false);
        tracker.close(true);
        gateway.closeGateway();
      }
    }
  }

  private static MqttAsyncClient connected(TestGateway gateway) throws Exception {
    MqttAsyncClient client =
        new MqttAsyncClient(MqttClients.uri(gateway, "tcp"), "tracker-1", new MemoryPersistence());
    MqttConnectOptions options = new MqttConnectOptions();
    options.setCleanSession(false);
    options.setAutomaticReconnect(true);
    options.setMaxReconnectDelay(RECONNECT_MS_MAX);
    client.connect(options).waitForCompletion(WAIT_MS_MAX);
    return client;
  }

  private static IMqttDeliveryToken publish(MqttAsyncClient client, String run, String time)
      throws Exception {
    String fix = "{\"lat\":51.7,\"lon\":0.5,\"time\":\"1999-02-01T" + time + "Z\"}";
    return client.publish(topic(run, "PC-1"), fix.getBytes(UTF_8), AT_LEAST_ONCE, false);
  }
}
