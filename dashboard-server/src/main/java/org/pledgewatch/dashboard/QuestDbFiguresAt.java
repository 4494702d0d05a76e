package org.pledgewatch.dashboard;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Measure;
import org.pledgewatch.domain.figure.Measures;
import org.pledgewatch.domain.figure.Tags;

/** Reads what figures were at a time out of QuestDB. Thread-safe. */
final class QuestDbFiguresAt implements FiguresAt {
  private static final int TAGS_FROM = 2;

  private final QuestDb store;

  QuestDbFiguresAt(QuestDb store) {
    this.store = store;
  }

  @Override
  public Future<List<Figure>> read(FiguresQuery query) {
    return store.columns(query.measure()).compose(columns -> read(query, columns));
  }

  private Future<List<Figure>> read(FiguresQuery query, StoreColumns columns) {
    if (columns.fields().isEmpty()) { // Nothing of this measure was ever stored.
      return Future.succeededFuture(List.of());
    }
    return store
        .rows(QuestDbSql.at(query, columns))
        .map(
            rows -> {
              List<Figure> figures = new ArrayList<>(rows.size());
              for (int i = 0; i < rows.size(); i++) {
                figures.add(figure(query, columns, rows.getJsonArray(i)));
              }
              return figures;
            });
  }

  private static Figure figure(FiguresQuery query, StoreColumns columns, JsonArray row) {
    Measure measure = Measures.named(query.measure()).orElseThrow();
    Map<String, String> tags = new TreeMap<>();
    Map<String, Double> values = new LinkedHashMap<>();
    int column = TAGS_FROM;
    for (String name : QuestDbSql.selected(columns)) {
      Object value = row.getValue(column++);
      if (value == null) {
        continue;
      }
      if (columns.tags().contains(name)) {
        tags.put(name, value.toString());
      } else if (measure.fields().containsKey(name)) {
        values.put(name, ((Number) value).doubleValue());
      }
    }
    return new Figure(
        new FigureKey(query.measure(), new Tags(tags)),
        query.run(),
        query.window().equals(SeriesQuery.NOW) ? null : query.window(),
        Instant.parse(row.getString(0)).toEpochMilli(),
        row.getInteger(1),
        true,
        fields(measure, values));
  }

  private static Map<String, Number> fields(Measure measure, Map<String, Double> values) {
    Map<String, Number> fields = new TreeMap<>();
    for (String name : values.keySet()) {
      Double value = QuestDbSql.meaningful(name, values);
      if (value != null) {
        boolean isWhole = measure.fields().get(name) == Measure.Kind.WHOLE;
        fields.put(name, isWhole ? (Number) value.longValue() : value);
      }
    }
    return fields;
  }
}
