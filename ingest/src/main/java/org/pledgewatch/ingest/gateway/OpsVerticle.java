package org.pledgewatch.ingest.gateway;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** The operations port: {@code /health/live}, {@code /health/ready} and {@code /metrics}. */
final class OpsVerticle extends VerticleBase {
  private final GatewayConfig config;
  private final Health health;
  private final Runnable look;
  private final PrometheusMeterRegistry metrics;
  private HttpServer server;

  /**
   * @param look called now and then, so that health knows; must not block
   */
  OpsVerticle(GatewayConfig config, Health health, Runnable look, PrometheusMeterRegistry metrics) {
    this.config = config;
    this.health = health;
    this.look = look;
    this.metrics = metrics;
  }

  @Override
  public Future<?> start() {
    vertx.setPeriodic(0, BrokerWatch.EVERY_MS, id -> look.run());
    Answers answers = new Answers(vertx);
    Router router = Router.router(vertx);
    router
        .get("/health/live")
        .handler(
            context -> answers.send(context.request(), 200, new JsonObject().put("status", "up")));
    router.get("/health/ready").handler(context -> ready(context, answers));
    router
        .get("/metrics")
        .handler(
            context ->
                context
                    .response()
                    .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                    .end(metrics.scrape()));
    Errors.handle(router, answers);
    server = vertx.createHttpServer(HttpLimits.options()).requestHandler(router);
    return server.listen(config.opsPort(), config.host());
  }

  private void ready(RoutingContext context, Answers answers) {
    List<String> complaints = health.complaints();
    answers.send(
        context.request(),
        complaints.isEmpty() ? 200 : 503,
        new JsonObject()
            .put("status", complaints.isEmpty() ? "up" : "down")
            .put("reasons", new JsonArray(complaints)));
  }

  int port() {
    return server.actualPort();
  }
}
