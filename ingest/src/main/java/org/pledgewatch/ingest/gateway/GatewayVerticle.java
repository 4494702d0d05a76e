package org.pledgewatch.ingest.gateway;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.BindException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The ports that events come in by: HTTP's, and MQTT's where it is wanted. */
final class GatewayVerticle extends VerticleBase {
  /** More connections than that are closed at once. */
  static final int CONNECTIONS_MAX = 512;

  private static final long DRAIN_S_MAX = 5;

  /** Counted where the client left before its answer. */
  private static final int CLIENT_GONE = 499;

  private final GatewayConfig config;
  private final GatewayPorts ports;
  private final RunRegistry runs;
  private final GatewayMetrics metrics;
  private final Clock wall;
  private HttpServer server;
  private List<Route> routes = List.of();
  private Set<String> paths = Set.of();
  private Optional<MqttDoor> mqtt = Optional.empty();
  private int connections;

  GatewayVerticle(
      GatewayConfig config,
      GatewayPorts ports,
      RunRegistry runs,
      GatewayMetrics metrics,
      Clock wall) {
    this.config = config;
    this.ports = ports;
    this.runs = runs;
    this.metrics = metrics;
    this.wall = wall;
  }

  @Override
  public Future<?> start() {
    Heartbeats heartbeats = new Heartbeats(ports.log(), runs, wall, config.name());
    vertx.setPeriodic(0, Heartbeats.EVERY_MS, id -> heartbeats.beat());
    Quota quota = new Quota(config.quotaEventsPerS(), System::nanoTime);
    ReferenceFolders references = new ReferenceFolders(vertx, config.referenceRoot());
    Admission admission =
        new Admission(
            ports.log(),
            ports.quarantine(),
            references,
            new RunClocks(wall, ports.newest()),
            new IdentityMemory(config.identitiesMax()),
            metrics,
            wall);
    return vertx
        .executeBlocking(Descriptions::load)
        .compose(descriptions -> http(router(admission, quota, references, descriptions)))
        .compose(done -> mqtt(admission, quota));
  }

  private Future<HttpServer> http(Router router) {
    routes = router.getRoutes().stream().filter(route -> route.getPath() != null).toList();
    paths = routes.stream().map(Route::getPath).collect(Collectors.toSet());
    server =
        vertx
            .createHttpServer(HttpLimits.options())
            .connectionHandler(this::connected)
            .requestHandler(router);
    return server.listen(config.port(), config.host());
  }

  private Future<Void> mqtt(Admission admission, Quota quota) {
    if (config.mqtt().port().isEmpty()) {
      return Future.succeededFuture();
    }
    MqttIntake intake = new MqttIntake(runs, admission, ports.quarantine(), metrics, wall);
    MqttDoor door = new MqttDoor(vertx, config.mqtt(), intake, quota, metrics);
    mqtt = Optional.of(door);
    return door.listen(config.host())
        .recover(
            e ->
                Future.failedFuture(
                    e instanceof BindException
                        ? new PortTakenException("mqtt.port", config.mqtt().port().getAsInt(), e)
                        : e));
  }

  private Router router(
      Admission admission, Quota quota, ReferenceFolders references, Descriptions descriptions) {
    Answers answers = new Answers(vertx);
    BodyReader bodies = new BodyReader(vertx, config.bodySMax());
    SingleTaker single = new SingleTaker(admission, bodies, quota, answers);
    Map<String, EventsTaker> takers =
        Map.of(
            "application/cloudevents+json",
            single,
            "application/json",
            single,
            "application/cloudevents-batch+json",
            new BatchTaker(admission, bodies, quota, answers),
            "application/x-ndjson",
            new LinesTaker(vertx, config.bodySMax(), admission, quota, answers));
    RunsHandler runsHandler = new RunsHandler(runs, references, bodies, answers, wall);
    Router router = Router.router(vertx);
    router.route().handler(this::count);
    router.post("/events").handler(new EventsHandler(runs, quota, answers, takers));
    router.post("/runs").handler(runsHandler::create);
    router.get("/runs").handler(runsHandler::list);
    router.get("/schema").handler(descriptions::schema);
    router.get("/openapi.json").handler(descriptions::openApi);
    Errors.handle(router, answers);
    return router;
  }

  private void count(RoutingContext context) {
    String path = context.request().path();
    String known = paths.contains(path) ? path : GatewayMetrics.OTHER;
    context.addEndHandler(
        done ->
            metrics.request(
                known, done.succeeded() ? context.response().getStatusCode() : CLIENT_GONE));
    context.next();
  }

  private void connected(HttpConnection connection) {
    connections++;
    connection.closeHandler(nothing -> connections--);
    if (connections > CONNECTIONS_MAX) {
      connection.close();
    }
  }

  @Override
  public Future<?> stop() {
    return mqtt.map(MqttDoor::close)
        .orElse(Future.succeededFuture())
        .eventually(() -> server.shutdown(DRAIN_S_MAX, TimeUnit.SECONDS));
  }

  int port() {
    return server.actualPort();
  }

  /** What is served over HTTP. */
  List<Route> routes() {
    return routes;
  }

  OptionalInt mqttPort() {
    return mqtt.map(door -> OptionalInt.of(door.port())).orElse(OptionalInt.empty());
  }
}
