package org.pledgewatch.dashboard;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads history out of QuestDB. Thread-safe. */
final class QuestDbHistory implements FigureHistory {
  private final QuestDb store;

  QuestDbHistory(QuestDb store) {
    this.store = store;
  }

  @Override
  public Future<Series> read(SeriesQuery query) {
    return store.columns(query.measure()).compose(columns -> read(query, columns));
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
    return store.rows(QuestDbSql.series(query, columns)).map(rows -> series(query, rows));
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
      values.forEach((field, list) -> list.add(QuestDbSql.meaningful(field, byField)));
    }
    return new Series(query.stepS() * 1_000, atMs, values);
  }

  private static <T> Future<T> refuse(String message) {
    return Future.failedFuture(new IllegalArgumentException(message));
  }
}
