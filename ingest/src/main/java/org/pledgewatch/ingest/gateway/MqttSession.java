package org.pledgewatch.ingest.gateway;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.messages.MqttPublishMessage;
import io.vertx.mqtt.messages.codes.MqttDisconnectReasonCode;
import io.vertx.mqtt.messages.codes.MqttPubAckReasonCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client's connection. A message is acknowledged once the log or quarantine has it, in the
 * order in which messages came. Where the log cannot take one the connection is closed without its
 * acknowledgement, and the client sends it again when it is back. Confined to one event loop.
 */
final class MqttSession {
  /** Messages of one client on their way to the log; one that sends more is disconnected. */
  static final int IN_FLIGHT_MAX = 1_024;

  private static final Logger LOG = LoggerFactory.getLogger(MqttSession.class);
  private static final int MQTT_5 = 5;
  private static final int REASON_LENGTH_MAX = 200;

  private final Vertx vertx;
  private final MqttEndpoint endpoint;
  private final MqttIntake intake;
  private final Quota quota;
  private final GatewayMetrics metrics;
  private final String address;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private boolean over;

  /** A message that was not acknowledged yet. */
  private record Waiting(MqttPublishMessage message, Future<Outcome> outcome) {}

  MqttSession(
      Vertx vertx, MqttEndpoint endpoint, MqttIntake intake, Quota quota, GatewayMetrics metrics) {
    this.vertx = vertx;
    this.endpoint = endpoint;
    this.intake = intake;
    this.quota = quota;
    this.metrics = metrics;
    this.address = endpoint.remoteAddress().hostAddress();
  }

  void take(MqttPublishMessage message) {
    if (over) {
      return;
    }
    if (message.qosLevel() == MqttQoS.EXACTLY_ONCE) {
      metrics.mqttMessage(message.qosLevel().value(), "unsupported");
      end(MqttDisconnectReasonCode.QOS_NOT_SUPPORTED, "QoS 2 is not taken; send with QoS 1");
      return;
    }
    if (waiting.size() >= IN_FLIGHT_MAX) {
      end(
          MqttDisconnectReasonCode.RECEIVE_MAXIMUM_EXCEEDED,
          "more than " + IN_FLIGHT_MAX + " messages wait for the log");
      return;
    }
    Future<Outcome> outcome =
        intake
            .take(message.topicName(), message.payload().getBytes(), endpoint.clientIdentifier())
            .compose(this::withinQuota);
    waiting.add(new Waiting(message, outcome));
    outcome.onComplete(done -> acknowledge());
  }

  /** A client beyond its quota waits for its acknowledgements. */
  private Future<Outcome> withinQuota(Outcome outcome) {
    quota.charge(address, 1);
    long waitMs = quota.waitMs(address);
    return waitMs == 0
        ? Future.succeededFuture(outcome)
        : vertx.timer(waitMs).map(nothing -> outcome);
  }

  private void acknowledge() {
    while (!over && !waiting.isEmpty() && waiting.peek().outcome().isComplete()) {
      Waiting first = waiting.poll();
      int qos = first.message().qosLevel().value();
      if (first.outcome().failed()) {
        Problem problem = Answers.problem(first.outcome().cause());
        metrics.mqttMessage(qos, "unavailable");
        end(MqttDisconnectReasonCode.SERVER_BUSY, problem.detail());
      } else {
        Outcome outcome = first.outcome().result();
        metrics.mqttMessage(qos, outcome.verdict().name().toLowerCase(Locale.ROOT));
        if (first.message().qosLevel() == MqttQoS.AT_LEAST_ONCE && endpoint.isConnected()) {
          acknowledge(first.message().messageId(), outcome);
        }
      }
    }
  }

  private void acknowledge(int messageId, Outcome outcome) {
    if (endpoint.protocolVersion() < MQTT_5 || outcome.rejection().isEmpty()) {
      endpoint.publishAcknowledge(messageId);
      return;
    }
    var rejection = outcome.rejection().get();
    endpoint.publishAcknowledge(
        messageId,
        switch (rejection.reason()) {
          case FUTURE, CONFLICT -> MqttPubAckReasonCode.IMPLEMENTATION_SPECIFIC_ERROR;
          default ->
              rejection.detail().startsWith("topic: ")
                  ? MqttPubAckReasonCode.TOPIC_NAME_INVALID
                  : MqttPubAckReasonCode.PAYLOAD_FORMAT_INVALID;
        },
        reason(rejection.reason().label() + ": " + rejection.detail()));
  }

  /** Ends the connection, saying why where the client's version of MQTT has words for it. */
  void end(MqttDisconnectReasonCode code, String why) {
    if (over) {
      return;
    }
    over = true;
    waiting.clear();
    LOG.info("MQTT client {} at {} disconnected: {}", endpoint.clientIdentifier(), address, why);
    if (endpoint.isConnected()) {
      if (endpoint.protocolVersion() >= MQTT_5) {
        endpoint.disconnect(code, reason(why));
      }
      if (endpoint.isConnected()) {
        endpoint.close();
      }
    }
  }

  /** The client has gone; what is on its way reaches the log and nobody is told. */
  void gone() {
    over = true;
    waiting.clear();
  }

  private MqttProperties reason(String text) {
    MqttProperties properties = new MqttProperties();
    var asked =
        endpoint.connectProperties().getProperty(MqttProperties.REQUEST_PROBLEM_INFORMATION);
    if (asked == null || !Integer.valueOf(0).equals(asked.value())) {
      properties.add(
          new MqttProperties.StringProperty(
              MqttProperties.REASON_STRING,
              text.substring(0, Math.min(text.length(), REASON_LENGTH_MAX))));
    }
    return properties;
  }
}
