package org.pledgewatch.dashboard;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.pledgewatch.dashboard.access.AccessConfig;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.dashboard.access.SignIn;
import org.pledgewatch.domain.wire.FigureJson;
import org.pledgewatch.domain.wire.ReplayJson;
import org.pledgewatch.domain.wire.RunJson;

/**
 * A dashboard on a real log, and a small HTTP server by which browser tests publish runs, clocks,
 * figures and cases, see what was sent to the gateway, and take the dashboard away and bring it
 * back.
 */
final class Stage implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  private final TestLog log;
  private final HttpServer publisher;
  private final List<String> sentToGateway = new CopyOnWriteArrayList<>();
  private final AccessConfig access;
  private final URI store;
  private DashboardConfig config;
  private Dashboard dashboard;

  Stage(TestLog log, int port, URI store) {
    this.log = log;
    this.store = store;
    this.access =
        AccessConfig.of(log.folder().resolve("access"), new SignIn.Demo(DemoUsers.accounts()));
    this.publisher =
        vertx.createHttpServer().requestHandler(router()).listen(0, "127.0.0.1").await();
    this.config = config(port, 0, store);
    raise().await();
    this.config = config(dashboard.port(), dashboard.opsPort(), store);
  }

  private DashboardConfig config(int port, int opsPort, URI store) {
    return new DashboardConfig(
        "127.0.0.1",
        port,
        opsPort,
        log.bootstrapServers(),
        store,
        URI.create(publisher()),
        Optional.of(log.folder()),
        access);
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

  /** Signed in as a demo user. */
  Visitor as(String user) throws IOException, InterruptedException {
    return Visitor.as(user, URI.create(pages()));
  }

  List<Routes.Route> routes() {
    return dashboard.routes();
  }

  AccessConfig access() {
    return access;
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
    takeLines(router, "/cases", log::publishCase);
    router.post("/demand/:run/:weeks").handler(this::storeDemand);
    router.post("/events").handler(this::takeEvent);
    router.get("/events").handler(c -> c.response().end(String.join("\n", sentToGateway)));
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

  /** So many weeks of demand until now, and what there was to meet it. */
  private void storeDemand(RoutingContext context) {
    String run = context.pathParam("run");
    int weeks = Integer.parseInt(context.pathParam("weeks"));
    done(
        context,
        vertx.executeBlocking(
            () -> {
              new DemandByHand(store, run).write(weeks, System.currentTimeMillis());
              return null;
            }));
  }

  /** Stands where the gateway would, which is another module's. */
  private void takeEvent(RoutingContext context) {
    sentToGateway.add(context.body().asString());
    context.response().setStatusCode(202).end("{\"accepted\":1,\"duplicates\":0,\"refused\":0}");
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
