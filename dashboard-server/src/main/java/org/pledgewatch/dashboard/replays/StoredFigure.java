package org.pledgewatch.dashboard.replays;

import io.vertx.core.json.JsonArray;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Measure;
import org.pledgewatch.domain.figure.Measure.Kind;
import org.pledgewatch.domain.figure.Tags;

/** Rows of a measure's table as the figures that were written there. */
final class StoredFigure {
  private static final String NOW = "NOW";

  private StoredFigure() {}

  static List<Figure> of(Measure measure, FigureStore.Rows rows) {
    List<Figure> figures = new ArrayList<>(rows.dataset().size());
    for (int i = 0; i < rows.dataset().size(); i++) {
      figures.add(figure(measure, rows.columns(), rows.dataset().getJsonArray(i)));
    }
    return figures;
  }

  private static Figure figure(Measure measure, List<String> columns, JsonArray row) {
    Map<String, String> tags = new TreeMap<>();
    Map<String, Number> fields = new TreeMap<>();
    String run = "";
    String window = null;
    long atMs = 0;
    int revision = 0;
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i);
      if (row.getValue(i) == null) {
        continue;
      }
      switch (name) {
        case "timestamp" -> atMs = Instant.parse(row.getString(i)).toEpochMilli();
        case "run" -> run = row.getString(i);
        case "window" -> window = row.getString(i).equals(NOW) ? null : row.getString(i);
        case "revision" -> revision = row.getInteger(i);
        default -> {
          if (measure.tags().contains(name)) {
            tags.put(name, row.getString(i));
          } else if (measure.fields().get(name) == Kind.WHOLE) {
            fields.put(name, row.getLong(i));
          } else if (measure.fields().get(name) == Kind.REAL) {
            fields.put(name, row.getDouble(i));
          }
        }
      }
    }
    return new Figure(
        new FigureKey(measure.name(), new Tags(tags)), run, window, atMs, revision, true, fields);
  }
}
