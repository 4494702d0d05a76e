package org.pledgewatch.dashboard;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.pledgewatch.dashboard.access.AccessControl;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.dashboard.alerts.Alerts;
import org.pledgewatch.dashboard.alerts.KafkaAlertLog;
import org.pledgewatch.dashboard.cases.Cases;
import org.pledgewatch.dashboard.cases.RunTimes;
import org.pledgewatch.dashboard.demand.Demand;
import org.pledgewatch.dashboard.follow.OnLoop;
import org.pledgewatch.dashboard.http.Problem;
import org.pledgewatch.dashboard.replays.Replays;
import org.pledgewatch.dashboard.sources.Backlog;
import org.pledgewatch.dashboard.sources.SourcesFollower;
import org.pledgewatch.dashboard.sources.SourcesRoute;
import org.pledgewatch.dashboard.sources.Waiting;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.RunClock;
import org.pledgewatch.domain.run.Topics;
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
  private final SourcesFollower sources;
  private final Backlog backlog;
  private final LogSight sight = new Sight();
  private LiveStreams streams;
  private Cases cases;
  private Alerts alerts;
  private QuestDb store;
  private AccessControl access;
  private Replays replays;
  private Routes routes;
  private HttpServer pages;
  private HttpServer operations;

  DashboardVerticle(DashboardConfig config) {
    this.config = config;
    this.follower = new MeasuresFollower(config.kafka(), this::take);
    this.sources = new SourcesFollower(config.kafka());
    this.backlog = new Backlog(sources);
  }

  @Override
  public Future<?> start() {
    alerts =
        new Alerts(
            vertx,
            new LiveAlertSource(state, follower::isLogReachable, System::currentTimeMillis),
            new KafkaAlertLog(vertx, config.kafka(), Topics.ALERTS),
            run -> streams.alertsChanged(run));
    streams = new LiveStreams(vertx, state, sight, metrics, alerts::json);
    store = new QuestDb(vertx, config.questDb());
    replays =
        new Replays(
            vertx,
            config.kafka(),
            config.questDb(),
            id -> state.run(id).flatMap(RunState::run),
            state::isShown,
            deed -> access.audit().record(deed));
    watch();
    return AccessControl.start(vertx, config.access())
        .onSuccess(
            control -> {
              access = control;
              cases =
                  new Cases(vertx, config.kafka(), config.gateway(), runTimes(), control.audit());
              vertx.setPeriodic(TICK_MS, timer -> tick());
            })
        .compose(control -> listen(config.port(), pagesRouter()))
        .onSuccess(server -> pages = server)
        .compose(server -> listen(config.opsPort(), operationsRouter()))
        .onSuccess(
            server -> {
              operations = server;
              follower.start();
              cases.start();
              replays.start();
              alerts.start();
              sources.start();
            });
  }

  @Override
  public Future<?> stop() {
    store.close();
    return alerts
        .close()
        .eventually(
            () ->
                vertx.executeBlocking(
                    () -> {
                      follower.close();
                      cases.close();
                      replays.close();
                      sources.close();
                      return null;
                    }))
        .eventually(access::close);
  }

  private void tick() {
    backlog.look(System.currentTimeMillis());
    streams.tick();
    cases.tick();
    if (follower.isCaughtUp()) {
      alerts.look();
    }
  }

  int port() {
    return pages.actualPort();
  }

  /** Every route of the pages' port. */
  Routes routes() {
    return routes;
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
    routes = access.routes(router, state::isShown, Pages::shell);
    new LiveRoutes(state, streams).mount(routes);
    FiguresAt figures = new QuestDbFiguresAt(store);
    new SeriesRoute(new QuestDbHistory(store), metrics).mount(routes);
    new FiguresRoute(figures, metrics).mount(routes);
    new PledgeRoute(state, figures, metrics, sight).mount(routes);
    new PolicyRoute(vertx, replays::ownPack).mount(routes);
    alerts.mount(routes, access.audit());
    new PlacesRoute(vertx, state).mount(routes);
    cases.mount(routes);
    replays.mount(routes);
    new PatrolsRoute(vertx, state).mount(routes);
    new Demand(store::rows, runTimes()).mount(routes);
    new SourcesRoute(sources).mount(routes);
    new HealthRoute(vertx, store, config.data(), follower::isLogReachable).mount(routes);
    Pages.mount(routes);
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
    OnLoop.await(
        context,
        () -> {
          metrics.changesRead(changes.size());
          streams.changed(state.apply(changes));
        });
  }

  private final class Sight implements LogSight {
    @Override
    public boolean isReachable() {
      return follower.isLogReachable();
    }

    @Override
    public Optional<Waiting> waiting(String run, long countedMs) {
      return backlog.of(run, countedMs);
    }
  }

  private RunTimes runTimes() {
    return new RunTimes() {
      @Override
      public Optional<Run> run(String id) {
        return state.run(id).flatMap(RunState::run);
      }

      @Override
      public Optional<RunClock> clock(String id) {
        return state.run(id).flatMap(RunState::clock);
      }
    };
  }

  private void watch() {
    metrics.watch("cases", "Cases held", () -> cases == null ? 0 : cases.held());
    metrics.watch(
        "cases.readers", "Open lists of promises", () -> cases == null ? 0 : cases.readers());
    metrics.watch("readers", "Pages that are open", () -> streams.readers());
    metrics.watch("figures", "Newest figures held", state::figureCount);
    metrics.watch("alerts", "Alerts remembered", alerts::size);
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
