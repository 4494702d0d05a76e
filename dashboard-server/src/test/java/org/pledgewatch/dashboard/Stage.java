package org.pledgewatch.dashboard;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.pledgewatch.domain.wire.FigureJson;
import org.pledgewatch.domain.wire.ReplayJson;
import org.pledgewatch.domain.wire.RunJson;

/**
 * A dashboard on a real log, and a small HTTP server by which browser tests publish runs, clocks
 * and figures and take the dashboard away and bring it back.
 */
final class Stage implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  private final TestLog log;
  private final HttpServer publisher;
  private DashboardConfig config;
  private Dashboard dashboard;

  Stage(TestLog log, int port, URI store) {
    this.log = log;
    this.config = new DashboardConfig("127.0.0.1", port, 0, log.bootstrapServers(), store);
    raise().await();
    this.config =
        new DashboardConfig(
            "127.0.0.1", dashboard.port(), dashboard.opsPort(), log.bootstrapServers(), store);
    this.publisher =
        vertx.createHttpServer().requestHandler(router()).listen(0, "127.0.0.1").await();
  }

  String pages() {
    return "http://127.0.0.1:" + dashboard.port();
  }

  String operations() {
    return "http://127.0.0.1:" + dashboard.opsPort();
  }

  String publisher() {
    return "http://127.0.0.1:" + publisher.actualPort();
  }

  Vertx vertx() {
    return vertx;
  }

  @Override
  public void close() {
    vertx.close().await();
  }

  private Future<Void> raise() {
    return Dashboard.start(vertx, config).onSuccess(started -> dashboard = started).mapEmpty();
  }

  private Router router() {
    Router router = Router.router(vertx);
    router.route().handler(BodyHandler.create(false));
    takeLines(router, "/runs", line -> log.publish(RunJson.decode(line, 0)));
    takeLines(router, "/clocks", line -> log.publish(RunJson.decodeClock(line)));
    takeLines(router, "/figures", line -> log.publish(FigureJson.decode(line)));
    takeLines(router, "/replay-statuses", line -> log.publish(ReplayJson.decodeStatus(line)));
    router
        .post("/logs/:run/:first/:newest")
        .handler(
            context ->
                done(
                    context,
                    vertx.executeBlocking(
                        () -> {
                          log.fill(
                              context.pathParam("run"),
                              Long.parseLong(context.pathParam("first")),
                              Long.parseLong(context.pathParam("newest")));
                          return null;
                        })));
    router.post("/dashboard/stop").handler(c -> done(c, dashboard.close()));
    router.post("/dashboard/start").handler(c -> done(c, raise()));
    return router;
  }

  private static void takeLines(Router router, String path, Consumer<byte[]> take) {
    router
        .post(path)
        .handler(
            context -> {
              Buffer body = context.body().buffer();
              body.toString(StandardCharsets.UTF_8)
                  .lines()
                  .forEach(line -> take.accept(line.getBytes(StandardCharsets.UTF_8)));
              context.response().setStatusCode(204).end();
            });
  }

  private static void done(RoutingContext context, Future<Void> work) {
    work.onSuccess(done -> context.response().setStatusCode(204).end()).onFailure(context::fail);
  }
}
