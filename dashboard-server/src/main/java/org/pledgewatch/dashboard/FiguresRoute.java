package org.pledgewatch.dashboard;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.pledgewatch.dashboard.access.Access;
import org.pledgewatch.dashboard.access.Permission;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.dashboard.http.Answer;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.wire.FigureJson;

/**
 * {@code GET /api/figures?run&measure&window&at}, of {@code force}, {@code district}, {@code
 * neighbourhood} or {@code centre}, with {@code parts=true} of all within it: what the figures were
 * at that time.
 */
final class FiguresRoute {
  private final FiguresAt figures;
  private final DashboardMetrics metrics;

  FiguresRoute(FiguresAt figures, DashboardMetrics metrics) {
    this.figures = figures;
    this.metrics = metrics;
  }

  void mount(Routes routes) {
    routes.get("/api/figures", Permission.LIVE, this::figures);
  }

  private void figures(RoutingContext context) {
    MultiMap params = context.queryParams();
    String window = params.get("window");
    FiguresQuery query =
        new FiguresQuery(
            params.get("run"),
            params.get("measure"),
            window == null || window.isEmpty() ? SeriesQuery.NOW : window,
            LiveRoutes.scope(context),
            "true".equals(params.get("parts")),
            SeriesRoute.time(params, "at"));
    Access.of(context).requireForce(query.scope().force());
    figures
        .read(query)
        .onSuccess(read -> Answer.json(context, json(read)))
        .onFailure(
            failure -> {
              if (failure instanceof HistoryUnavailable) {
                metrics.historyFailed();
              }
              context.fail(failure);
            });
  }

  private static String json(List<Figure> figures) {
    return figures.stream()
        .map(figure -> new String(FigureJson.encode(figure), StandardCharsets.UTF_8))
        .collect(Collectors.joining(",", "{\"figures\":[", "]}"));
  }
}
