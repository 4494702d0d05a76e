package org.pledgewatch.dashboard;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The dashboard's servers and its one event loop, on which all live state is kept. */
final class DashboardVerticle extends VerticleBase {
  static final long TICK_MS = 1_000;

  /** What the system holds of a connection for a slow reader, beside the reader's own queue. */
  static final int SEND_BUFFER_BYTES = 256 * 1_024;

  /** Connections on which nothing moves are closed; streams of events send at every tick. */
  static final int IDLE_S = 60;

  private static final Logger LOG = LoggerFactory.getLogger(DashboardVerticle.class);

  private final DashboardConfig config;
  private final DashboardMetrics metrics = new DashboardMetrics();
  private final LiveState state = new LiveState();
  private final MeasuresFollower follower;
  private LiveStreams streams;
  private QuestDbHistory history;
  private HttpServer pages;
  private HttpServer operations;

  DashboardVerticle(DashboardConfig config) {
    this.config = config;
    this.follower = new MeasuresFollower(config.kafka(), this::take);
  }

  @Override
  public Future<?> start() {
    streams = new LiveStreams(vertx, state, follower::isLogReachable, metrics);
    history = new QuestDbHistory(vertx, config.questDb());
    watch();
    vertx.setPeriodic(TICK_MS, timer -> streams.tick());
    return listen(config.port(), pagesRouter())
        .onSuccess(server -> pages = server)
        .compose(server -> listen(config.opsPort(), operationsRouter()))
        .onSuccess(
            server -> {
              operations = server;
              follower.start();
            });
  }

  @Override
  public Future<?> stop() {
    history.close();
    return vertx.executeBlocking(
        () -> {
          follower.close();
          return null;
        });
  }

  int port() {
    return pages.actualPort();
  }

  int opsPort() {
    return operations.actualPort();
  }

  private Future<HttpServer> listen(int port, Router router) {
    HttpServerOptions options = new HttpServerOptions();
    options
        .setCompressionSupported(true)
        .setSendBufferSize(SEND_BUFFER_BYTES)
        .setIdleTimeout(IDLE_S)
        .setIdleTimeoutUnit(TimeUnit.SECONDS);
    return vertx.createHttpServer(options).requestHandler(router).listen(port, config.host());
  }

  private Router pagesRouter() {
    Router router = Router.router(vertx);
    router.route().handler(Pages::secure);
    router.route().failureHandler(DashboardVerticle::fail);
    new LiveRoutes(state, streams).mount(router);
    new SeriesRoute(history, metrics).mount(router);
    new PolicyRoute(vertx).mount(router);
    new PlacesRoute(vertx, state).mount(router);
    Pages.mount(router);
    router.route().handler(DashboardVerticle::notFound);
    return router;
  }

  private Router operationsRouter() {
    Router router = Router.router(vertx);
    new Operations(follower, metrics).mount(router);
    return router;
  }

  /** On the follower's thread: waits until the event loop has taken the batch in. */
  private void take(List<Change> changes) throws InterruptedException {
    CompletableFuture<Void> taken = new CompletableFuture<>();
    context.runOnContext(
        go -> {
          try {
            metrics.changesRead(changes.size());
            streams.changed(state.apply(changes));
            taken.complete(null);
          } catch (RuntimeException e) {
            taken.completeExceptionally(e);
          }
        });
    try {
      taken.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void watch() {
    metrics.watch("readers", "Pages that are open", () -> streams.readers());
    metrics.watch("figures", "Newest figures held", state::figureCount);
    metrics.watch("runs", "Runs known", () -> state.runs().size());
    metrics.watch("records.refused", "Unreadable records", follower::recordsRefused);
    metrics.watch("log.reachable", "1 if the log answers", () -> follower.isLogReachable() ? 1 : 0);
  }

  private static void notFound(RoutingContext context) {
    new Problem(404, "There is nothing here", "The live page is at /live").send(context.response());
  }

  private static void fail(RoutingContext context) {
    Throwable failure = context.failure();
    Problem problem =
        failure == null
            ? new Problem(context.statusCode(), "The request was refused", "See the API's notes")
            : Problem.of(failure);
    if (problem.status() == 500) {
      LOG.error("{} failed", context.request().path(), failure);
    }
    problem.send(context.response());
  }
}
