package org.pledgewatch.dashboard.replays;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.dashboard.access.Access;
import org.pledgewatch.dashboard.access.Permission;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.dashboard.http.Answer;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.Measure;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.Json;

/**
 * {@code GET /api/compare?left&right&measure&window&at | from&to} and a scope: how two runs differ,
 * at a moment or over a period, the biggest differences first.
 */
final class CompareRoute {
  /** Of each side; what is more is left out, and the answer says so. */
  static final int FIGURES_MAX = 20_000;

  static final Duration PERIOD_MAX = Duration.ofDays(62);

  private final Vertx vertx;
  private final FigureStore store;
  private final RunDirectory runs;

  CompareRoute(Vertx vertx, FigureStore store, RunDirectory runs) {
    this.vertx = vertx;
    this.store = store;
    this.runs = runs;
  }

  void mount(Routes routes) {
    routes.get("/api/compare", Permission.REPLAY, this::compare);
  }

  private void compare(RoutingContext context) {
    MultiMap params = context.queryParams();
    Run left = side(params, "left");
    Run right = side(params, "right");
    Measure measure = FigureQuery.measure(params);
    List<String> windows = FigureQuery.windows(params, "PT1H");
    Map<String, String> scope = FigureQuery.scope(params);
    Access.of(context).requireForce(scope.get("force"));
    Optional<Instant> at = FigureQuery.time(params, "at");
    Instant to = at.orElseGet(() -> FigureQuery.neededTime(params, "to"));
    Instant from = at.orElseGet(() -> FigureQuery.neededTime(params, "from"));
    requirePeriod(from, to, at.isPresent());
    Future<List<Figure>> ofLeft = read(measure, left, windows, scope, from, to, at);
    Future<List<Figure>> ofRight = read(measure, right, windows, scope, from, to, at);
    Future.all(ofLeft, ofRight)
        .compose(
            both ->
                vertx.executeBlocking(
                    () -> answer(ofLeft.result(), ofRight.result(), at.isPresent()), false))
        .onSuccess(
            json -> {
              json.put("left", left.id());
              json.put("right", right.id());
              json.put("measure", measure.name());
              Answer.json(context, json.toString());
            })
        .onFailure(context::fail);
  }

  private Run side(MultiMap params, String name) {
    String id = params.get(name);
    if (id == null || runs.run(id).isEmpty()) {
      throw new IllegalArgumentException(
          name + ": \"" + id + "\" (there is no such run; /api/runs lists them)");
    }
    return runs.run(id).get();
  }

  private static void requirePeriod(Instant from, Instant to, boolean isAtOnce) {
    boolean isShort = Duration.between(from, to).compareTo(PERIOD_MAX) <= 0;
    if (!isAtOnce && !(from.isBefore(to) && isShort)) {
      throw new IllegalArgumentException(
          "from, to: from before to, and at most " + PERIOD_MAX.toDays() + " days apart");
    }
  }

  private Future<List<Figure>> read(
      Measure measure,
      Run run,
      List<String> windows,
      Map<String, String> scope,
      Instant from,
      Instant to,
      Optional<Instant> at) {
    String where = FigureSql.ofScope(measure, run.id(), windows, scope);
    String sql =
        at.map(time -> FigureSql.at(measure, where, time, FIGURES_MAX))
            .orElseGet(() -> FigureSql.within(measure, where, from, to, FIGURES_MAX));
    return store.rows(sql).map(rows -> StoredFigure.of(measure, rows));
  }

  private static ObjectNode answer(List<Figure> left, List<Figure> right, boolean isAtOnce) {
    boolean isCut = left.size() > FIGURES_MAX || right.size() > FIGURES_MAX;
    Differences differences = Differences.of(left, right, isAtOnce);
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("cut", isCut);
    json.putObject("counts")
        .put("left", left.size())
        .put("right", right.size())
        .put("both", differences.both())
        .put("onlyLeft", differences.onlyLeft())
        .put("onlyRight", differences.onlyRight())
        .put("differing", differences.differing());
    ArrayNode fields = json.putArray("fields");
    differences
        .fields()
        .forEach(
            (name, field) ->
                fields
                    .addObject()
                    .put("field", name)
                    .put("compared", field.compared())
                    .put("differing", field.differing())
                    .put("largest", field.largest()));
    ArrayNode list = json.putArray("differences");
    differences.biggest().forEach(one -> list.add(json(one)));
    return json;
  }

  private static ObjectNode json(Differences.Difference one) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    ObjectNode tags = json.putObject("tags");
    one.place().tags().values().forEach(tags::put);
    one.place().window().ifPresent(window -> json.put("window", window));
    if (one.place().atMs() > 0) {
      json.put("at", Instant.ofEpochMilli(one.place().atMs()).toString());
    }
    json.put("field", one.field());
    one.left().ifPresent(value -> json.put("left", value.doubleValue()));
    one.right().ifPresent(value -> json.put("right", value.doubleValue()));
    if (one.left().isPresent() && one.right().isPresent()) {
      json.put("difference", one.difference());
    }
    json.put("weight", one.weight());
    return json;
  }
}
