package org.pledgewatch.dashboard;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads history by QuestDB's SQL over HTTP. Thread-safe. */
final class QuestDbHistory implements FigureHistory, AutoCloseable {
  static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);
  static final int CONNECTIONS_MAX = 8;
  static final int WAITING_MAX = 256;

  private static final Set<String> NO_TAGS = Set.of("run", "window");
  private static final Set<String> NO_FIELDS = Set.of("timestamp", "revision");

  private final WebClient client;
  private final URI address;

  QuestDbHistory(Vertx vertx, URI address) {
    this.address = address;
    WebClientOptions options = new WebClientOptions();
    options.setConnectTimeout((int) ANSWERS_WITHIN.toMillis());
    this.client =
        WebClient.create(
            vertx,
            options,
            new io.vertx.core.http.PoolOptions()
                .setHttp1MaxSize(CONNECTIONS_MAX)
                .setMaxWaitQueueSize(WAITING_MAX));
  }

  @Override
  public Future<Series> read(SeriesQuery query) {
    return columns(query.measure()).compose(columns -> read(query, columns));
  }

  @Override
  public void close() {
    client.close();
  }

  private Future<Series> read(SeriesQuery query, StoreColumns columns) {
    if (columns.fields().isEmpty()) { // Nothing of this measure was ever stored.
      return Future.succeededFuture(series(query, new JsonArray()));
    }
    for (String field : query.fields()) {
      if (!columns.fields().contains(field)) {
        return refuse("field: \"" + field + "\" (one of " + columns.fields() + ")");
      }
    }
    for (String tag : query.tags().values().keySet()) {
      if (!columns.tags().contains(tag)) {
        return refuse("tag: \"" + tag + "\" (one of " + columns.tags() + ")");
      }
    }
    return rows(QuestDbSql.series(query, columns)).map(rows -> series(query, rows));
  }

  private Future<StoreColumns> columns(String measure) {
    return rows(QuestDbSql.columns(measure)).map(QuestDbHistory::columns);
  }

  private static StoreColumns columns(JsonArray rows) {
    Set<String> tags = new HashSet<>();
    Set<String> fields = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      String name = rows.getJsonArray(i).getString(0);
      boolean isTag = rows.getJsonArray(i).getString(1).equals("SYMBOL");
      if (isTag && !NO_TAGS.contains(name)) {
        tags.add(name);
      } else if (!isTag && !NO_FIELDS.contains(name)) {
        fields.add(name);
      }
    }
    return new StoreColumns(Set.copyOf(tags), Set.copyOf(fields));
  }

  private Future<JsonArray> rows(String sql) {
    return client
        .getAbs(address.resolve("/exec").toString())
        .addQueryParam("query", sql)
        .timeout(ANSWERS_WITHIN.toMillis())
        .send()
        .transform(
            answer ->
                answer.failed()
                    ? unavailable("the store does not answer", answer.cause())
                    : rows(answer.result()));
  }

  private static Future<JsonArray> rows(HttpResponse<Buffer> answer) {
    try {
      JsonObject body = answer.bodyAsJsonObject();
      String error = body == null ? "no body" : body.getString("error");
      if (answer.statusCode() == 200 && error == null) {
        return Future.succeededFuture(body.getJsonArray("dataset", new JsonArray()));
      }
      return isMissingTable(error)
          ? Future.succeededFuture(new JsonArray())
          : unavailable("the store refused the query: " + error, null);
    } catch (DecodeException e) {
      return unavailable("the store answered with " + answer.statusCode(), e);
    }
  }

  private static boolean isMissingTable(String error) {
    return error != null && error.contains("does not exist");
  }

  private static Series series(SeriesQuery query, JsonArray rows) {
    List<String> selected = QuestDbSql.selected(query);
    List<Long> atMs = new ArrayList<>(rows.size());
    Map<String, List<Double>> values = new LinkedHashMap<>();
    query.fields().forEach(field -> values.put(field, new ArrayList<>(rows.size())));
    for (int i = 0; i < rows.size(); i++) {
      JsonArray row = rows.getJsonArray(i);
      Map<String, Double> byField = new LinkedHashMap<>();
      for (int column = 0; column < selected.size(); column++) {
        byField.put(selected.get(column), row.getDouble(column + 1));
      }
      atMs.add(Instant.parse(row.getString(0)).toEpochMilli());
      values.forEach((field, list) -> list.add(meaningful(field, byField)));
    }
    return new Series(query.stepS() * 1_000, atMs, values);
  }

  /** A store that merges fields may keep an old ratio beside new counts. */
  private static Double meaningful(String field, Map<String, Double> row) {
    List<String> counts = QuestDbSql.countsBehind(field);
    double behind = 0;
    for (String count : counts) {
      Double value = row.get(count);
      behind += value == null ? 0 : value;
    }
    return counts.isEmpty() || behind > 0 ? row.get(field) : null;
  }

  private static <T> Future<T> refuse(String message) {
    return Future.failedFuture(new IllegalArgumentException(message));
  }

  private static <T> Future<T> unavailable(String message, Throwable cause) {
    return Future.failedFuture(new HistoryUnavailable(message, cause));
  }
}
