package org.pledgewatch.ingest.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.MqttServer;
import io.vertx.mqtt.MqttServerOptions;
import io.vertx.mqtt.messages.MqttSubscribeMessage;
import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import io.vertx.mqtt.messages.codes.MqttSubAckReasonCode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The MQTT port: takes in positions of units, gives out nothing. It is no broker: nothing can be
 * subscribed to, wills and retained messages are not kept. Confined to one event loop.
 */
final class MqttDoor {
  /** More clients than that are told to come back later. */
  static final int CLIENTS_MAX = 2_000;

  /** Of one message with its topic; a fix has some 200, a whole event some 500. */
  static final int MESSAGE_BYTES_MAX = 4 << 10;

  static final int CLIENT_ID_LENGTH_MAX = 128;
  private static final int CONNECT_S_MAX = 10;

  /** So many clients are known to have been here, which is all that a session is. */
  private static final int SESSIONS_MAX = 100_000;

  private static final int MQTT_5 = 5;
  private static final Logger LOG = LoggerFactory.getLogger(MqttDoor.class);

  private final Vertx vertx;
  private final MqttSettings settings;
  private final MqttIntake intake;
  private final Quota quota;
  private final GatewayMetrics metrics;
  private final Map<String, MqttSession> connected = new HashMap<>();
  private final Cache<String, Boolean> sessions =
      Caffeine.newBuilder().maximumSize(SESSIONS_MAX).build();
  private final MqttServer server;

  MqttDoor(
      Vertx vertx, MqttSettings settings, MqttIntake intake, Quota quota, GatewayMetrics metrics) {
    this.vertx = vertx;
    this.settings = settings;
    this.intake = intake;
    this.quota = quota;
    this.metrics = metrics;
    this.server =
        MqttServer.create(vertx, options(settings))
            .endpointHandler(this::connect)
            .exceptionHandler(e -> LOG.info("An MQTT client was cut off: {}", e.getMessage()));
  }

  private static MqttServerOptions options(MqttSettings settings) {
    MqttServerOptions options =
        new MqttServerOptions()
            .setMaxMessageSize(MESSAGE_BYTES_MAX)
            .setMaxClientIdLength(CLIENT_ID_LENGTH_MAX)
            .setAutoClientId(false)
            .setTimeoutOnConnect(CONNECT_S_MAX);
    settings
        .tls()
        .ifPresent(
            tls ->
                options
                    .setSsl(true)
                    .setKeyCertOptions(
                        new PemKeyCertOptions()
                            .setCertPath(tls.certificate())
                            .setKeyPath(tls.key())));
    return options;
  }

  Future<Void> listen(String host) {
    return server.listen(settings.port().orElseThrow(), host).mapEmpty();
  }

  int port() {
    return server.actualPort();
  }

  Future<Void> close() {
    return server.close();
  }

  private void connect(MqttEndpoint endpoint) {
    Optional<MqttConnectReturnCode> refusal = refusal(endpoint);
    if (refusal.isPresent()) {
      endpoint.reject(refusal.get());
      return;
    }
    String clientId = endpoint.clientIdentifier();
    MqttSession session = new MqttSession(vertx, endpoint, intake, quota, metrics);
    MqttSession before = connected.put(clientId, session);
    if (before != null) {
      before.end(MqttDisconnectReasonCode.SESSION_TAKEN_OVER, "connected again elsewhere");
    }
    metrics.mqttClients(connected.size());
    endpoint
        .publishAutoAck(false)
        .publishHandler(session::take)
        .subscribeHandler(message -> refuse(endpoint, message))
        .unsubscribeHandler(message -> endpoint.unsubscribeAcknowledge(message.messageId()))
        .exceptionHandler(e -> LOG.info("MQTT client {}: {}", clientId, e.getMessage()))
        .closeHandler(nothing -> closed(clientId, session))
        .accept(resumes(endpoint), terms(endpoint));
  }

  private Optional<MqttConnectReturnCode> refusal(MqttEndpoint endpoint) {
    boolean five = endpoint.protocolVersion() >= MQTT_5;
    if (endpoint.clientIdentifier() == null || endpoint.clientIdentifier().isEmpty()) {
      return Optional.of(
          five
              ? MqttConnectReturnCode.CONNECTION_REFUSED_CLIENT_IDENTIFIER_NOT_VALID
              : MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED);
    }
    if (!mayCome(endpoint)) {
      return Optional.of(
          five
              ? MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USERNAME_OR_PASSWORD
              : MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD);
    }
    if (connected.size() >= CLIENTS_MAX && !connected.containsKey(endpoint.clientIdentifier())) {
      return Optional.of(
          five
              ? MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_BUSY
              : MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE);
    }
    return Optional.empty();
  }

  private boolean mayCome(MqttEndpoint endpoint) {
    if (settings.login().isEmpty()) {
      return true;
    }
    if (endpoint.auth() == null) {
      return false;
    }
    boolean user = same(settings.login().get().user(), endpoint.auth().getUsername());
    boolean password = same(settings.login().get().password(), endpoint.auth().getPassword());
    return user && password;
  }

  /** In a time that does not tell how much of it was right. */
  private static boolean same(String wanted, String said) {
    return said != null
        && MessageDigest.isEqual(
            wanted.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Whether the client's session goes on. The gateway keeps nothing for a client but that it was
   * here; a client that is told so keeps what was not acknowledged, and sends it again.
   */
  private boolean resumes(MqttEndpoint endpoint) {
    boolean known = sessions.getIfPresent(endpoint.clientIdentifier()) != null;
    if (keepsSession(endpoint)) {
      sessions.put(endpoint.clientIdentifier(), true);
    } else {
      sessions.invalidate(endpoint.clientIdentifier());
    }
    return known && !endpoint.isCleanSession();
  }

  private static boolean keepsSession(MqttEndpoint endpoint) {
    if (endpoint.protocolVersion() < MQTT_5) {
      return !endpoint.isCleanSession();
    }
    var expiry = endpoint.connectProperties().getProperty(MqttProperties.SESSION_EXPIRY_INTERVAL);
    return expiry != null && !Integer.valueOf(0).equals(expiry.value());
  }

  private static MqttProperties terms(MqttEndpoint endpoint) {
    if (endpoint.protocolVersion() < MQTT_5) {
      return MqttProperties.NO_PROPERTIES;
    }
    MqttProperties terms = new MqttProperties();
    terms.add(new IntegerProperty(MqttProperties.MAXIMUM_QOS, 1));
    terms.add(new IntegerProperty(MqttProperties.RETAIN_AVAILABLE, 0));
    terms.add(new IntegerProperty(MqttProperties.RECEIVE_MAXIMUM, MqttSession.IN_FLIGHT_MAX));
    terms.add(new IntegerProperty(MqttProperties.MAXIMUM_PACKET_SIZE, MESSAGE_BYTES_MAX));
    return terms;
  }

  private static void refuse(MqttEndpoint endpoint, MqttSubscribeMessage message) {
    int filters = message.topicSubscriptions().size();
    if (endpoint.protocolVersion() >= MQTT_5) {
      endpoint.subscribeAcknowledge(
          message.messageId(),
          Collections.nCopies(filters, MqttSubAckReasonCode.NOT_AUTHORIZED),
          MqttProperties.NO_PROPERTIES);
    } else {
      endpoint.subscribeAcknowledge(
          message.messageId(), Collections.nCopies(filters, MqttQoS.FAILURE));
    }
  }

  private void closed(String clientId, MqttSession session) {
    session.gone();
    connected.remove(clientId, session);
    metrics.mqttClients(connected.size());
  }
}
