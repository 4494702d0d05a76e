package org.pledgewatch.ingest.gateway;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The port that events come in by. */
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
    server =
        vertx
            .createHttpServer(HttpLimits.options())
            .connectionHandler(this::connected)
            .requestHandler(router());
    return server.listen(config.port(), config.host());
  }

  private Router router() {
    Answers answers = new Answers(vertx);
    BodyReader bodies = new BodyReader(vertx, config.bodySMax());
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
    Errors.handle(router, answers);
    return router;
  }

  private void count(RoutingContext context) {
    String path = context.request().path();
    String known = "/events".equals(path) || "/runs".equals(path) ? path : GatewayMetrics.OTHER;
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
    return server.shutdown(DRAIN_S_MAX, TimeUnit.SECONDS);
  }

  int port() {
    return server.actualPort();
  }
}
