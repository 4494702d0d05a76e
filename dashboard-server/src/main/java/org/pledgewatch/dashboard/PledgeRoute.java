package org.pledgewatch.dashboard;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pledgewatch.dashboard.access.Access;
import org.pledgewatch.dashboard.access.Permission;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.dashboard.http.Answer;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.Measures;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.RunClock;
import org.pledgewatch.domain.wire.FigureJson;

/**
 * All that the extract for the public is made of, and nothing else: {@code GET /api/pledge?run} of
 * an area and a {@code month} like 2026-11, by default the one that the run is in. That month's
 * figures are the newest there are; those of a month that is over come out of the store. {@code GET
 * /api/pledge/runs} lists the runs.
 */
final class PledgeRoute {
  private static final String MONTH = "MONTH";
  private static final List<String> MEASURES =
      List.of(Measures.PROMISE.name(), Measures.PRESENCE.name());

  private final LiveState state;
  private final FiguresAt stored;
  private final DashboardMetrics metrics;
  private final LogSight log;

  PledgeRoute(LiveState state, FiguresAt stored, DashboardMetrics metrics, LogSight log) {
    this.state = state;
    this.stored = stored;
    this.metrics = metrics;
    this.log = log;
  }

  void mount(Routes routes) {
    routes
        .get(
            "/api/pledge/runs",
            Permission.PLEDGE,
            context ->
                Answer.json(context, LiveJson.runs(state, Access.of(context).forces()).toString()))
        .get("/api/pledge", Permission.PLEDGE, this::pledge);
  }

  private void pledge(RoutingContext context) {
    String run = Subscription.requireRun(context.request().getParam("run"));
    Scope scope = LiveRoutes.scope(context);
    Access.of(context).requireForce(scope.force());
    Subscription newest =
        new Subscription(
            run, scope, Set.of(MONTH), Set.copyOf(MEASURES), false, Access.of(context).forces());
    month(newest, context.request().getParam("month"))
        .onSuccess(figures -> Answer.json(context, json(newest, figures)))
        .onFailure(
            failure -> {
              if (failure instanceof HistoryUnavailable) {
                metrics.historyFailed();
              }
              context.fail(failure);
            });
  }

  /** The figures as JSON, with commas between them. */
  private Future<String> month(Subscription newest, String month) {
    String run = newest.run();
    long endMs = month == null || month.isEmpty() ? Long.MAX_VALUE : endMs(run, month);
    long finalMs =
        state.run(run).flatMap(RunState::clock).map(RunClock::finalMs).orElse(Long.MIN_VALUE);
    if (endMs > finalMs) {
      return Future.succeededFuture(
          state.run(run).map(known -> known.figures(newest, 0)).orElse(List.of()).stream()
              .map(LatestFigure::json)
              .collect(Collectors.joining(",")));
    }
    List<Future<List<Figure>>> reads =
        MEASURES.stream()
            .map(measure -> new FiguresQuery(run, measure, MONTH, newest.scope(), false, endMs))
            .map(stored::read)
            .toList();
    return Future.all(reads)
        .map(
            all ->
                reads.stream()
                    .flatMap(read -> read.result().stream())
                    .map(figure -> new String(FigureJson.encode(figure), StandardCharsets.UTF_8))
                    .collect(Collectors.joining(",")));
  }

  /** The first instant of the next month where the run is. */
  private long endMs(String run, String month) {
    ZoneId zone =
        state.run(run).flatMap(RunState::run).map(Run::zone).orElse(ZoneId.of("Europe/London"));
    try {
      YearMonth next = YearMonth.parse(month).plusMonths(1);
      return next.atDay(1).atStartOfDay(zone).toInstant().toEpochMilli();
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException("month: \"" + month + "\" (like 2026-11)", e);
    }
  }

  private String json(Subscription newest, String figures) {
    Optional<RunState> known = state.run(newest.run());
    return Stream.of(
            "\"sequence\":" + state.version(),
            "\"clock\":" + LiveJson.clock(known, log, System.currentTimeMillis()),
            "\"directory\":" + LiveJson.directory(state, newest),
            "\"figures\":[" + figures + "]")
        .collect(Collectors.joining(",", "{", "}"));
  }
}
