package org.pledgewatch.ingest.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running gateway. Thread-safe. */
public final class Gateway {
  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

  private final Closing closing;
  private final int port;
  private final int opsPort;
  private final OptionalInt mqttPort;

  Gateway(Closing closing, int port, int opsPort, OptionalInt mqttPort) {
    this.closing = closing;
    this.port = port;
    this.opsPort = opsPort;
    this.mqttPort = mqttPort;
  }

  /**
   * Starts a gateway, on the system's clock. Makes the topics that are missing and the run {@code
   * live}. Never blocks; fails, leaving nothing behind, where a port is taken ({@link
   * PortTakenException}) or the broker does not answer within a minute.
   */
  public static Future<Gateway> start(Vertx vertx, GatewayConfig config) {
    return start(vertx, config, Clock.systemUTC());
  }

  static Future<Gateway> start(Vertx vertx, GatewayConfig config, Clock wall) {
    LOG.info("Gateway starts: {}", config);
    Closing closing = new Closing(vertx);
    return new GatewayStart(vertx, config, wall, closing)
        .start()
        .onSuccess(gateway -> LOG.info("Gateway listens on {}", gateway.port()))
        .recover(e -> closing.close().transform(closed -> Future.failedFuture(e)));
  }

  /** Of the API. */
  public int port() {
    return port;
  }

  /** Of health and metrics. */
  public int opsPort() {
    return opsPort;
  }

  /** Of positions over MQTT; empty where that is off. */
  public OptionalInt mqttPort() {
    return mqttPort;
  }

  /** Answers what has been asked, then ends. Idempotent. */
  public Future<Void> close() {
    return closing.close();
  }
}
