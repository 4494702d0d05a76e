package org.pledgewatch.dashboard.replays;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.dashboard.access.Access;
import org.pledgewatch.dashboard.access.Audit;
import org.pledgewatch.dashboard.access.Deed;
import org.pledgewatch.dashboard.access.Permission;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.dashboard.http.Problem;
import org.pledgewatch.domain.figure.Measure;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.PolicyYaml;

/**
 * {@code GET /api/export.csv?run&measure&window&from&to&fields}, every other parameter a tag: the
 * series behind a panel as CSV (RFC 4180), every row with its definition. With {@code parts=true}
 * rows of all other tags come too: a run's raw results. Streams; a slow reader slows the store.
 */
final class ExportRoute {
  static final int ROWS_MAX = 2_000_000;
  static final int AT_ONCE_MAX = 4;

  private static final Set<String> NO_TAGS =
      Set.of("run", "measure", "window", "from", "to", "fields", "parts");
  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private final Vertx vertx;
  private final FigureStore store;
  private final RunDirectory runs;
  private final ReplayBook book;
  private final Audit audit;
  private int open;

  ExportRoute(Vertx vertx, FigureStore store, RunDirectory runs, ReplayBook book, Audit audit) {
    this.vertx = vertx;
    this.store = store;
    this.runs = runs;
    this.book = book;
    this.audit = audit;
  }

  void mount(Routes routes) {
    routes.get("/api/export.csv", Permission.EXPORT, this::export);
  }

  private void export(RoutingContext context) {
    MultiMap params = context.queryParams();
    Run run = runs.needed(params.get("run"));
    Measure measure = FigureQuery.measure(params);
    Map<String, String> tags = FigureQuery.tags(params, measure, NO_TAGS);
    Access.of(context).requireForce(tags.get("force"));
    List<String> fields = FigureQuery.fields(params, measure);
    String where = where(params, run, measure, tags);
    if (open >= AT_ONCE_MAX) {
      new Problem(503, "Too many exports run", AT_ONCE_MAX + " at a time; try again soon")
          .send(context.response());
      return;
    }
    open++;
    Deed deed =
        Deed.of(
            context,
            Deed.Action.EXPORTED,
            run.id(),
            Map.of("measure", measure.name(), "query", String.valueOf(context.request().query())));
    requireBounded(measure, where)
        .compose(bounded -> audit.record(deed))
        .compose(recorded -> vertx.executeBlocking(() -> pack(run), false))
        .compose(pack -> store.csv(ExportSql.of(run, measure, fields, where, tags, pack)))
        .compose(csv -> send(context, csv, run.id() + "-" + measure.name()))
        .onComplete(
            done -> {
              open--;
              if (done.failed()) {
                context.fail(done.cause());
              }
            });
  }

  private static String where(MultiMap params, Run run, Measure measure, Map<String, String> tags) {
    List<String> where = new ArrayList<>();
    where.add("\"run\" = " + FigureSql.quote(run.id()));
    String window = params.get("window");
    boolean isRaw = "true".equals(params.get("parts"));
    if (!isRaw || (window != null && !window.isEmpty())) {
      where.clear();
      where.addAll(FigureSql.ofRun(run.id(), FigureQuery.windows(params, "NOW")));
    }
    for (String tag : measure.tags()) {
      Optional<String> value = Optional.ofNullable(tags.get(tag));
      if (!isRaw || value.isPresent()) {
        where.add(FigureSql.isValue(tag, value));
      }
    }
    Instant from = FigureQuery.time(params, "from").orElse(EARLIEST);
    Instant to = FigureQuery.time(params, "to").orElse(LATEST);
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("from, to: " + from + " is not before " + to);
    }
    where.add(FigureSql.within(from, to));
    return String.join(" AND ", where);
  }

  private Future<Void> requireBounded(Measure measure, String where) {
    return store
        .rows("SELECT count() FROM " + FigureSql.name(measure.name()) + " WHERE " + where)
        .map(
            rows -> {
              long count = rows.dataset().isEmpty() ? 0 : rows.dataset().getJsonArray(0).getLong(0);
              if (count > ROWS_MAX) {
                throw new IllegalArgumentException(
                    "from, to: %,d rows, and a file has %,d at most; choose a shorter period"
                        .formatted(count, ROWS_MAX));
              }
              return null;
            });
  }

  /** The definitions that the run's figures were made by, where they are known here. */
  private Optional<PolicyPack> pack(Run run) {
    return book.order(run.id())
        .flatMap(order -> order.pack().text())
        .map(text -> PolicyYaml.parse("pack", text))
        .or(() -> PolicyYaml.shipped(run.policy()));
  }

  private static Future<Void> send(RoutingContext context, HttpClientResponse csv, String name) {
    HttpServerResponse response = context.response();
    response.setChunked(true);
    response.putHeader("Content-Type", "text/csv; charset=utf-8; header=present");
    response.putHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    response.putHeader("Cache-Control", "no-store");
    // What breaks off must not look whole: the response is reset instead of ended.
    return csv.pipe().endOnFailure(false).to(response);
  }
}
