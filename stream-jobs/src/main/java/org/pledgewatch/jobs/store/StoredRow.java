package org.pledgewatch.jobs.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Measure;
import org.pledgewatch.domain.figure.Measure.Kind;
import org.pledgewatch.domain.figure.Tags;

/** A row of a measure's table as the figure that {@link LineProtocol} wrote there. */
final class StoredRow {
  private StoredRow() {}

  static Figure figure(Measure measure, List<String> columns, List<String> values) {
    Map<String, String> tags = new TreeMap<>();
    Map<String, Number> fields = new TreeMap<>();
    String run = "";
    String window = null;
    long atMs = 0;
    int revision = 0;
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i);
      String value = values.get(i);
      if (value == null) {
        continue;
      }
      switch (name) {
        case "timestamp" -> atMs = Instant.parse(value).toEpochMilli();
        case "run" -> run = value;
        case "window" -> window = value.equals(LineProtocol.NOW) ? null : value;
        case "revision" -> revision = Integer.parseInt(value);
        default -> {
          if (measure.tags().contains(name)) {
            tags.put(name, value);
          } else if (measure.fields().get(name) == Kind.WHOLE) {
            fields.put(name, Long.valueOf(value));
          } else if (measure.fields().get(name) == Kind.REAL) {
            fields.put(name, Double.valueOf(value));
          }
        }
      }
    }
    FigureKey key = new FigureKey(measure.name(), new Tags(tags));
    return new Figure(key, run, window, atMs, revision, true, fields);
  }
}
