package org.pledgewatch.ingest.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.pledgewatch.ingest.gateway.MqttClients.topic;
import static org.pledgewatch.ingest.gateway.Samples.NOON;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgewatch.domain.event.Event;

/** A real client of MQTT 3.1.1, a real gateway, a real broker behind it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MqttTest {
  private static final int AT_MOST_ONCE = 0;
  private static final int AT_LEAST_ONCE = 1;
  private static final int EXACTLY_ONCE = 2;
  private static final String FIX =
      "{\"lat\":51.7356,\"lon\":0.4685,\"time\":\"1999-02-01T12:00:00Z\",\"accuracyM\":8.5}";

  private TestGateway gateway;
  private MqttClient tracker;

  @BeforeAll
  void start(@TempDir Path folder) {
    gateway = TestGateway.start(folder, Map.of("mqtt.port", "0"));
  }

  @AfterAll
  void stop() {
    gateway.close();
  }

  @BeforeEach
  void connect() throws MqttException {
    tracker = MqttClients.connected(gateway, "tracker-1");
  }

  @AfterEach
  void disconnect() throws MqttException {
    MqttClients.end(tracker);
  }

  @Test
  void shouldAcknowledgeAFixOnceTheLogHasIt() throws MqttException {
    // Given
    String run = gateway.freshRun();

    // When
    publish(topic(run, "PC-1"), FIX);

    // Then
    Event event = gateway.logged(run).get(0);
    assertThat(event.id()).isEqualTo("PC-1@1999-02-01T12:00:00Z");
    assertThat(event.source()).isEqualTo("/mqtt/tracker-1");
    assertThat(event.type()).isEqualTo("unit.located");
    assertThat(event.subject()).isEqualTo("PC-1");
    assertThat(event.timeMs()).isEqualTo(NOON.toEpochMilli());
    assertThat(event.receivedMs()).isNotEqualTo(Event.NOT_RECEIVED);
    assertThat(event.data().members())
        .containsOnlyKeys("accuracyM", "lat", "lon")
        .containsEntry("lat", new BigDecimal("51.7356"));
  }

  @Test
  void shouldCountAFixThatIsSentAgainOnceHoweverItsTimeIsWritten() throws MqttException {
    // Given
    String run = gateway.freshRun();
    publish(topic(run, "PC-1"), FIX);

    // When
    publish(topic(run, "PC-1"), FIX);
    publish(topic(run, "PC-1"), FIX.replace("12:00:00Z", "13:00:00.000+01:00"));

    // Then
    assertThat(gateway.loggedIds(run)).hasSize(1);
    assertThat(gateway.quarantined(run)).isEmpty();
  }

  @Test
  void shouldTakeAWholeEvent() throws MqttException {
    // Given
    String run = gateway.freshRun();

    // When
    publish(topic(run, "PC-1"), event("e-1", "unit.located", "PC-1"));

    // Then
    assertThat(gateway.logged(run).get(0).source()).isEqualTo(Samples.SOURCE);
    assertThat(gateway.loggedIds(run)).containsExactly("e-1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"lat\":                                       | malformed",
        "[1]                                             | malformed",
        "{\"lat\":1,\"lon\":1}                           | envelope",
        "{\"lat\":1,\"lon\":1,\"time\":17}               | envelope",
        "{\"lat\":1,\"lon\":1,\"time\":\"noon\"}         | envelope",
        "{\"lat\":1,\"time\":\"1999-02-01T12:00:00Z\"}   | missing-field",
        "{\"lat\":0,\"lon\":0,\"time\":\"1999-02-01T12:00:00Z\"}  | out-of-range",
        "{\"lat\":91,\"lon\":0,\"time\":\"1999-02-01T12:00:00Z\"} | out-of-range",
      })
  void shouldAcknowledgeWhatItRefusesOnceQuarantineHasIt(String payload, String reason)
      throws MqttException {
    // Given
    String run = gateway.freshRun();

    // When
    publish(topic(run, "PC-1"), payload);

    // Then
    assertThat(gateway.quarantined(run))
        .singleElement()
        .satisfies(
            listed -> {
              assertThat(listed.getString("reason")).isEqualTo(reason);
              assertThat(listed.getString("raw")).isEqualTo(payload);
            });
    assertThat(gateway.loggedIds(run)).isEmpty();
  }

  @Test
  void shouldRefuseAnEventThatIsNotWhatItsTopicSays() throws MqttException {
    // Given
    String run = gateway.freshRun();

    // When
    publish(topic(run, "PC-1"), event("e-1", "unit.located", "PC-2"));
    publish(topic(run, "PC-1"), event("e-2", "call.answered", "PC-1"));

    // Then
    assertThat(gateway.quarantined(run))
        .extracting(listed -> listed.getString("id"), listed -> listed.getString("reason"))
        .containsExactlyInAnyOrder(tuple("e-1", "envelope"), tuple("e-2", "envelope"));
  }

  @Test
  void shouldRefuseOtherContentOfTheSameUnitAndTime() throws MqttException {
    // Given
    String run = gateway.freshRun();
    publish(topic(run, "PC-1"), FIX);

    // When
    publish(topic(run, "PC-1"), FIX.replace("51.7356", "51.8"));

    // Then
    assertThat(gateway.quarantined(run))
        .extracting(listed -> listed.getString("reason"))
        .containsExactly("conflict");
    assertThat(gateway.loggedIds(run)).hasSize(1);
  }

  @Test
  void shouldListWhatIsOfNoRunOrNoSuchTopic() throws MqttException {
    // When
    publish(topic("no-such-run", "PC-1"), FIX);
    publish("units/PC-9/located", FIX);

    // Then
    assertThat(gateway.quarantined("no-such-run"))
        .extracting(listed -> listed.getString("detail"))
        .containsExactly("topic: there is no run \"no-such-run\"");
    assertThat(gateway.quarantined(""))
        .extracting(listed -> listed.getString("detail"))
        .containsExactly("topic: it must be pledgewatch/<run>/units/<unit>/located");
  }

  @Test
  void shouldTakeWhatAsksForNoAcknowledgement() throws MqttException {
    // Given
    String run = gateway.freshRun();

    // When
    tracker.publish(topic(run, "PC-1"), FIX.getBytes(UTF_8), AT_MOST_ONCE, false);

    // Then
    Eventually.holds("it is in the log", () -> gateway.loggedIds(run).size() == 1);
  }

  @Test
  void shouldDisconnectWhoeverAsksForExactlyOnce() throws MqttException {
    // Given
    String run = gateway.freshRun();

    // When / Then
    assertThatThrownBy(
            () -> tracker.publish(topic(run, "PC-1"), FIX.getBytes(UTF_8), EXACTLY_ONCE, false))
        .isInstanceOf(MqttException.class);
    assertThat(tracker.isConnected()).isFalse();
    assertThat(gateway.logged(run)).isEmpty();
    assertThat(metrics())
        .contains("pledgewatch_gateway_mqtt_messages_total{qos=\"2\",result=\"unsupported\"} 1.0");
  }

  @Test
  void shouldDisconnectWhoeverSendsMoreThanAFix() throws MqttException {
    // Given
    String run = gateway.freshRun();
    String tooLong = String.join("", Collections.nCopies(MqttDoor.MESSAGE_BYTES_MAX, "x"));

    // When / Then
    assertThatThrownBy(() -> publish(topic(run, "PC-1"), tooLong))
        .isInstanceOf(MqttException.class);
    assertThat(tracker.isConnected()).isFalse();
  }

  @Test
  void shouldGiveNothingOut() {
    assertThatThrownBy(() -> tracker.subscribe("pledgewatch/#")).isInstanceOf(MqttException.class);
  }

  @Test
  void shouldNotServeAClientWithoutAnId() {
    // Given
    MqttConnectOptions options = new MqttConnectOptions();
    options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);

    // When / Then
    assertThatThrownBy(() -> MqttClients.connected(gateway, "", options))
        .isInstanceOfSatisfying(
            MqttException.class,
            e ->
                assertThat(e.getReasonCode())
                    .isEqualTo(MqttException.REASON_CODE_INVALID_CLIENT_ID));
  }

  @Test
  void shouldServeTheNewerOfTwoConnectionsOfOneClient() throws MqttException {
    // Given
    String run = gateway.freshRun();

    // When
    MqttClient newer = MqttClients.connected(gateway, "tracker-1");

    // Then
    Eventually.holds("the older one has gone", () -> !tracker.isConnected());
    newer.publish(topic(run, "PC-1"), FIX.getBytes(UTF_8), AT_LEAST_ONCE, false);
    assertThat(gateway.loggedIds(run)).hasSize(1);
    assertThat(metrics()).contains("pledgewatch_gateway_mqtt_clients 1.0");
    MqttClients.end(newer);
  }

  @Test
  void shouldCountMessagesByWhatBecameOfThem() throws MqttException {
    // Given
    String run = gateway.freshRun();
    publish(topic(run, "PC-1"), FIX);
    publish(topic(run, "PC-1"), FIX);
    publish(topic(run, "PC-1"), "no JSON");

    // Then
    assertThat(metrics())
        .contains("pledgewatch_gateway_mqtt_messages_total{qos=\"1\",result=\"accepted\"}")
        .contains("pledgewatch_gateway_mqtt_messages_total{qos=\"1\",result=\"duplicate\"}")
        .contains("pledgewatch_gateway_mqtt_messages_total{qos=\"1\",result=\"refused\"}");
  }

  private void publish(String topic, String payload) throws MqttException {
    tracker.publish(topic, payload.getBytes(UTF_8), AT_LEAST_ONCE, false);
  }

  private static String event(String id, String type, String unit) {
    return Samples.event(id, type, NOON)
        .put("subject", unit)
        .put("data", new JsonObject().put("lat", 51.7).put("lon", 0.4))
        .encode();
  }

  private String metrics() {
    return gateway.ops("/metrics").json().getString("text");
  }
}
