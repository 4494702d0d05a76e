package org.pledgewatch.dashboard.replays;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pledgewatch.dashboard.access.Access;
import org.pledgewatch.dashboard.access.Permission;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.dashboard.http.Answer;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.Measure;
import org.pledgewatch.domain.figure.Measures;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.FigureJson;

/**
 * {@code GET /api/moment?run&at&window&force&district&neighbourhood&centre}: the final figures of a
 * scope as they stood at a time, in the form of the live stream.
 */
final class MomentRoute {
  /** Of each measure; more than any scope has. */
  static final int FIGURES_MAX = 2_000;

  private static final String WINDOWS_USUAL = "PT1M,PT5M,PT15M,PT1H";

  private final FigureStore store;
  private final RunDirectory runs;

  MomentRoute(FigureStore store, RunDirectory runs) {
    this.store = store;
    this.runs = runs;
  }

  void mount(Routes routes) {
    routes.get("/api/moment", Permission.REPLAY, this::moment);
  }

  private void moment(RoutingContext context) {
    MultiMap params = context.queryParams();
    Run run = runs.needed(params.get("run"));
    Instant at = FigureQuery.neededTime(params, "at");
    List<String> windows = new ArrayList<>(FigureQuery.windows(params, WINDOWS_USUAL));
    windows.add("NOW");
    Map<String, String> scope = FigureQuery.scope(params);
    Access.of(context).requireForce(scope.get("force"));
    List<Future<List<Figure>>> read =
        Measures.OF_EVENTS.stream()
            .filter(measure -> measure.tags().containsAll(scope.keySet()))
            .map(measure -> read(measure, run.id(), windows, scope, at))
            .toList();
    Future.all(read)
        .onFailure(context::fail)
        .onSuccess(
            all ->
                Answer.json(
                    context,
                    read.stream()
                        .flatMap(measure -> measure.result().stream())
                        .map(
                            figure -> new String(FigureJson.encode(figure), StandardCharsets.UTF_8))
                        .collect(
                            Collectors.joining(
                                ",", "{\"at\":\"" + at + "\",\"figures\":[", "]}"))));
  }

  private Future<List<Figure>> read(
      Measure measure, String run, List<String> windows, Map<String, String> scope, Instant at) {
    String where = FigureSql.ofScope(measure, run, windows, scope);
    return store
        .rows(FigureSql.at(measure, where, at, FIGURES_MAX))
        .map(rows -> StoredFigure.of(measure, rows));
  }
}
