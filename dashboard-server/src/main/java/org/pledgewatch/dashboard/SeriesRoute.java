package org.pledgewatch.dashboard;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.wire.Json;

/**
 * History: {@code GET /api/series?run&measure&window&field&from&to}; every other parameter is a tag
 * of the figure.
 */
final class SeriesRoute {
  private static final Set<String> NO_TAGS =
      Set.of("run", "measure", "window", "field", "from", "to");

  private final FigureHistory history;
  private final DashboardMetrics metrics;

  SeriesRoute(FigureHistory history, DashboardMetrics metrics) {
    this.history = history;
    this.metrics = metrics;
  }

  void mount(Router router) {
    router.get("/api/series").handler(this::series);
  }

  private void series(RoutingContext context) {
    history
        .read(query(context.queryParams()))
        .onSuccess(series -> LiveRoutes.sendJson(context, json(series)))
        .onFailure(
            failure -> {
              if (failure instanceof HistoryUnavailable) {
                metrics.historyFailed();
              }
              context.fail(failure);
            });
  }

  private static SeriesQuery query(MultiMap params) {
    Map<String, String> tags = new TreeMap<>();
    for (String name : params.names()) {
      if (!NO_TAGS.contains(name)) {
        tags.put(name, params.get(name));
      }
    }
    List<String> fields =
        params.getAll("field").stream()
            .flatMap(list -> Arrays.stream(list.split(",", -1)))
            .map(String::strip)
            .toList();
    String window = params.get("window");
    return new SeriesQuery(
        params.get("run"),
        params.get("measure"),
        new Tags(tags),
        window == null || window.isEmpty() ? SeriesQuery.NOW : window,
        fields,
        time(params, "from"),
        time(params, "to"));
  }

  private static long time(MultiMap params, String name) {
    String text = params.get(name);
    try {
      return text != null && text.matches("\\d{1,15}")
          ? Long.parseLong(text)
          : Instant.parse(text == null ? "" : text).toEpochMilli();
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException(
          name + ": \"" + text + "\" (a time like 2026-11-21T21:05:00Z, or ms since 1970)", e);
    }
  }

  private static String json(Series series) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("stepMs", series.stepMs());
    ArrayNode at = json.putArray("at");
    series.atMs().forEach(at::add);
    ObjectNode values = json.putObject("values");
    series
        .values()
        .forEach(
            (field, list) -> {
              ArrayNode array = values.putArray(field);
              list.forEach(array::add);
            });
    return json.toString();
  }
}
