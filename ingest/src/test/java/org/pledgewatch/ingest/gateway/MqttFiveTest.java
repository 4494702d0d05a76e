package org.pledgewatch.ingest.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.ingest.gateway.MqttClients.topic;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What MQTT 5 has words for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MqttFiveTest {
  private static final int SUCCESS = 0x00;
  private static final int TOPIC_NAME_INVALID = 0x90;
  private static final int SESSION_TAKEN_OVER = 0x8E;
  private static final int PAYLOAD_FORMAT_INVALID = 0x99;
  private static final int IMPLEMENTATION_SPECIFIC = 0x83;
  private static final long WAIT_MS_MAX = 60_000;
  private static final String FIX =
      "{\"lat\":51.7356,\"lon\":0.4685,\"time\":\"1999-02-01T12:00:00Z\"}";

  private TestGateway gateway;

  @BeforeAll
  void start(@TempDir Path folder) {
    gateway = TestGateway.start(folder, Map.of("mqtt.port", "0"));
  }

  @AfterAll
  void stop() {
    gateway.close();
  }

  @Test
  void shouldSayWhyItRefused() throws MqttException {
    // Given
    String run = gateway.freshRun();
    MqttAsyncClient tracker = client("tracker-1");
    connect(tracker);

    // When / Then
    assertAcknowledged(tracker, topic(run, "PC-1"), FIX, SUCCESS, null);
    assertAcknowledged(tracker, topic(run, "PC-1"), FIX, SUCCESS, null);
    assertAcknowledged(
        tracker,
        topic(run, "PC-1"),
        "{\"lat\":0,\"lon\":0,\"time\":\"1999-02-01T12:00:00Z\"}",
        PAYLOAD_FORMAT_INVALID,
        "out-of-range: data.lat and lon are both 0: that is no fix");
    assertAcknowledged(
        tracker,
        topic(run, "PC-1"),
        FIX.replace("0.4685", "0.5"),
        IMPLEMENTATION_SPECIFIC,
        "conflict: id \"PC-1@1999-02-01T12:00:00Z\" of this source was accepted before with other"
            + " content");
    assertAcknowledged(
        tracker,
        topic("nowhere", "PC-1"),
        FIX,
        TOPIC_NAME_INVALID,
        "envelope: topic: there is no run \"nowhere\"");
    assertThat(gateway.loggedIds(run)).hasSize(1);
    end(tracker);
  }

  @Test
  void shouldSayItsTerms() throws MqttException {
    // Given
    MqttAsyncClient tracker = client("tracker-2");

    // When
    IMqttToken connected = connect(tracker);

    // Then
    MqttProperties terms = connected.getResponseProperties();
    assertThat(terms.getMaximumQoS()).isEqualTo(1);
    assertThat(terms.getReceiveMaximum()).isEqualTo(MqttSession.IN_FLIGHT_MAX);
    assertThat(terms.getMaximumPacketSize()).isEqualTo(MqttDoor.MESSAGE_BYTES_MAX);
    end(tracker);
  }

  @Test
  void shouldSayWhyItDisconnects() throws MqttException {
    // Given
    MqttAsyncClient older = client("tracker-4");
    AtomicInteger disconnected = new AtomicInteger();
    older.setCallback(new Disconnects(disconnected));
    connect(older);

    // When
    MqttAsyncClient newer = client("tracker-4");
    connect(newer);

    // Then
    Eventually.holds("it is disconnected", () -> disconnected.get() != 0);
    assertThat(disconnected).hasValue(SESSION_TAKEN_OVER);
    older.close(true);
    end(newer);
  }

  @Test
  void shouldKnowAClientThatKeepsItsSession() throws MqttException {
    // Given
    MqttAsyncClient first = client("tracker-3");
    assertThat(connect(first).getSessionPresent()).isFalse();
    end(first);

    // When
    MqttAsyncClient again = client("tracker-3");

    // Then
    assertThat(connect(again).getSessionPresent()).isTrue();
    end(again);
  }

  private MqttAsyncClient client(String clientId) throws MqttException {
    return new MqttAsyncClient(MqttClients.uri(gateway, "tcp"), clientId, new MemoryPersistence());
  }

  private static IMqttToken connect(MqttAsyncClient client) throws MqttException {
    IMqttToken connected = client.connect(options());
    connected.waitForCompletion(WAIT_MS_MAX);
    return connected;
  }

  private static void end(MqttAsyncClient client) throws MqttException {
    client.disconnectForcibly(0, 0, false);
    client.close(true);
  }

  private static MqttConnectionOptions options() {
    MqttConnectionOptions options = new MqttConnectionOptions();
    options.setCleanStart(false);
    options.setSessionExpiryInterval(3_600L);
    return options;
  }

  private static void assertAcknowledged(
      MqttAsyncClient client, String topic, String payload, int code, String reason)
      throws MqttException {
    IMqttToken token = client.publish(topic, payload.getBytes(UTF_8), 1, false);
    token.waitForCompletion(WAIT_MS_MAX);
    assertThat(token.getReasonCodes()).containsExactly(code);
    assertThat(token.getResponseProperties().getReasonString()).isEqualTo(reason);
  }

  private record Disconnects(AtomicInteger code) implements MqttCallback {
    @Override
    public void disconnected(MqttDisconnectResponse response) {
      code.compareAndSet(0, response.getReturnCode());
    }

    @Override
    public void mqttErrorOccurred(MqttException e) {}

    @Override
    public void messageArrived(String topic, MqttMessage message) {}

    @Override
    public void deliveryComplete(IMqttToken token) {}

    @Override
    public void connectComplete(boolean reconnect, String uri) {}

    @Override
    public void authPacketArrived(int code, MqttProperties properties) {}
  }
}
