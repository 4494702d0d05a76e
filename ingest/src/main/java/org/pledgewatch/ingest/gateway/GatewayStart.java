package org.pledgewatch.ingest.gateway;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.RunJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps of a start, in order: health first, so that it can be asked why the rest waits; then
 * the topics, the runs, and the port that events come in by.
 */
final class GatewayStart {
  private static final Logger LOG = LoggerFactory.getLogger(GatewayStart.class);
  private static final long RETRY_MS = 1_000;

  /** How long a start waits for the broker before it gives up. */
  private static final long BROKER_MS_MAX = 60_000;

  private final Vertx vertx;
  private final GatewayConfig config;
  private final Clock wall;
  private final Closing closing;
  private final KafkaClients clients;
  private final PrometheusMeterRegistry prometheus =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private Admin admin;
  private KafkaWriter writer;
  private TopicSetup topics;
  private RunRegistry runs;
  private RunFollower follower;
  private BrokerWatch broker;
  private OpsVerticle ops;
  private GatewayVerticle api;
  private volatile boolean started;

  GatewayStart(Vertx vertx, GatewayConfig config, Clock wall, Closing closing) {
    this.vertx = vertx;
    this.config = config;
    this.wall = wall;
    this.closing = closing;
    this.clients = new KafkaClients(config.kafka());
  }

  Future<Gateway> start() {
    return vertx
        .executeBlocking(this::connect)
        .compose(nothing -> serveHealth())
        .compose(nothing -> makeTopics(System.nanoTime()))
        .compose(nothing -> followRuns())
        .compose(nothing -> runs.create(live()))
        .compose(nothing -> serve())
        .map(
            nothing -> {
              started = true;
              return new Gateway(closing, api.port(), ops.port(), api.mqttPort());
            });
  }

  private Void connect() {
    admin = closing.addBlocking(clients.admin());
    writer =
        closing.addBlocking(
            new KafkaWriter(vertx, clients.producer(), KafkaClients.DELIVERY_MAX.toMillis()));
    topics = new TopicSetup(vertx, admin, config.topics());
    runs = new RunRegistry(vertx, topics, this::publish);
    broker = new BrokerWatch(admin);
    return null;
  }

  private Future<Void> serveHealth() {
    ops = new OpsVerticle(config, this::complaints, broker::ask, prometheus);
    return deploy(ops, "ops.port", config.opsPort());
  }

  private Future<Void> makeTopics(long begunNanos) {
    return topics
        .shared()
        .recover(
            e -> {
              if (System.nanoTime() - begunNanos > TimeUnit.MILLISECONDS.toNanos(BROKER_MS_MAX)) {
                return Future.failedFuture(
                    new LogUnavailableException(
                        "no Kafka broker answers at "
                            + config.kafka().get("bootstrap.servers")
                            + "; start one there, or set kafka.bootstrap.servers",
                        e));
              }
              LOG.warn("Waiting for the broker: {}", e.getMessage());
              return vertx.timer(RETRY_MS).compose(nothing -> makeTopics(begunNanos));
            });
  }

  private Future<Void> followRuns() {
    return vertx
        .executeBlocking(
            () -> {
              follower = closing.addBlocking(new RunFollower(clients.consumer(), runs::learn));
              return follower.start();
            })
        .compose(caughtUp -> KafkaFutures.here(vertx, caughtUp));
  }

  private Future<Void> serve() {
    GatewayMetrics metrics = new GatewayMetrics(prometheus);
    metrics.watchInFlight(writer::inFlight);
    GatewayPorts ports =
        new GatewayPorts(
            new KafkaEventLog(writer),
            new KafkaQuarantine(writer),
            new KafkaNewestEvent(vertx, admin));
    api = new GatewayVerticle(config, ports, runs, metrics, wall);
    return deploy(api, "port", config.port());
  }

  private Future<Void> deploy(Deployable verticle, String setting, int port) {
    return vertx
        .deployVerticle(verticle)
        .recover(
            e ->
                Future.failedFuture(
                    e instanceof BindException ? new PortTakenException(setting, port, e) : e))
        .map(
            id -> {
              closing.add(() -> vertx.undeploy(id));
              return null;
            });
  }

  private Future<Void> publish(Run run) {
    byte[] key = run.id().getBytes(StandardCharsets.UTF_8);
    return writer.write(
        1, producer -> List.of(new ProducerRecord<>(Topics.RUNS, key, RunJson.encode(run))));
  }

  private Run live() {
    return new Run(
        Run.LIVE,
        "Live",
        Run.Clock.WALL,
        "pledge-2008",
        ZoneId.of("Europe/London"),
        Optional.empty(),
        wall.millis());
  }

  private List<String> complaints() {
    List<String> complaints = new ArrayList<>(broker.complaints());
    if (!started) {
      complaints.add("the gateway is starting");
    } else if (!follower.alive()) {
      complaints.add("runs made elsewhere are not heard of; restart the gateway");
    }
    return complaints;
  }
}
