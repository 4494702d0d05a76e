package org.pledgewatch.ingest.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A gateway that asks for a password and speaks TLS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MqttAccessTest {
  private static final String PASSWORD = "correct horse";

  private TestGateway gateway;
  private KeyStore store;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    store = selfSigned(folder.resolve("keys.p12"));
    Path certificate =
        pem(folder.resolve("server.crt"), "CERTIFICATE", store.getCertificate("mqtt").getEncoded());
    Key key = store.getKey("mqtt", PASSWORD.toCharArray());
    gateway =
        TestGateway.start(
            folder.resolve("kafka"),
            Map.of(
                "mqtt.port",
                "0",
                "mqtt.user",
                "trackers",
                "mqtt.password",
                PASSWORD,
                "mqtt.tls.certificate",
                certificate.toString(),
                "mqtt.tls.key",
                pem(folder.resolve("server.key"), "PRIVATE KEY", key.getEncoded()).toString()));
  }

  @AfterAll
  void stop() {
    gateway.close();
  }

  @Test
  void shouldServeWhoeverKnowsThePassword() throws Exception {
    // Given
    String run = gateway.freshRun();
    MqttClient tracker = client("tracker-1");
    tracker.connect(options("trackers", PASSWORD));

    // When
    tracker.publish(
        MqttClients.topic(run, "PC-1"),
        "{\"lat\":51.7,\"lon\":0.5,\"time\":\"1999-02-01T12:00:00Z\"}".getBytes(UTF_8),
        1,
        false);

    // Then
    assertThat(gateway.loggedIds(run)).hasSize(1);
    MqttClients.end(tracker);
  }

  @Test
  void shouldSendAwayWhoeverDoesNot() throws Exception {
    assertSentAway("tracker-2", options("trackers", "guess"));
    assertSentAway("tracker-3", options("someone", PASSWORD));
    assertSentAway("tracker-4", options(null, ""));
  }

  private void assertSentAway(String clientId, MqttConnectOptions options) throws Exception {
    MqttClient tracker = client(clientId);
    assertThatThrownBy(() -> tracker.connect(options))
        .isInstanceOfSatisfying(
            MqttException.class,
            e ->
                assertThat(e.getReasonCode())
                    .isEqualTo(MqttException.REASON_CODE_FAILED_AUTHENTICATION));
    tracker.close(true);
  }

  private MqttClient client(String clientId) throws MqttException {
    return new MqttClient(MqttClients.uri(gateway, "ssl"), clientId, new MemoryPersistence());
  }

  private MqttConnectOptions options(String user, String password) throws Exception {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    Certificate certificate = store.getCertificate("mqtt");
    trusted.setCertificateEntry("mqtt", certificate);
    trust.init(trusted);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(null, trust.getTrustManagers(), null);
    MqttConnectOptions options = new MqttConnectOptions();
    options.setSocketFactory(tls.getSocketFactory());
    if (user != null) {
      options.setUserName(user);
      options.setPassword(password.toCharArray());
    }
    return options;
  }

  private static KeyStore selfSigned(Path file) throws Exception {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "mqtt",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=127.0.0.1",
                "-ext",
                "SAN=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private static Path pem(Path file, String what, byte[] der) throws Exception {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return Files.writeString(
        file, "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n");
  }
}
