package org.pledgewatch.domain.rolling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.oracle.Oracle;

/** Which figures stand at a time when only changes were published: each one's newest by then. */
final class Standing {
  private record Line(FigureKey key, String window) {}

  private Standing() {}

  static List<Figure> at(List<Instant> times, List<Figure> published) {
    List<Figure> standing = new ArrayList<>();
    lines(published)
        .forEach(
            (line, figures) -> {
              for (Instant at : times) {
                Map.Entry<Long, Figure> newest = figures.floorEntry(at.toEpochMilli());
                if (newest != null
                    && Oracle.hasFiguresAt(at, line.window(), line.key().measure())) {
                  standing.add(aged(newest.getValue(), at.toEpochMilli()));
                }
              }
            });
    return standing;
  }

  /** Figures whose fields are those of the one before, not counting corrections. */
  static List<Figure> repeated(List<Figure> published) {
    List<Figure> repeated = new ArrayList<>();
    lines(published)
        .values()
        .forEach(
            figures -> {
              Figure before = null;
              for (Figure figure : figures.values()) {
                if (before != null
                    && aged(before, figure.atMs()).fields().equals(figure.fields())) {
                  repeated.add(figure);
                }
                before = figure;
              }
            });
    return repeated;
  }

  private static Map<Line, NavigableMap<Long, Figure>> lines(List<Figure> published) {
    Map<Line, NavigableMap<Long, Figure>> lines = new HashMap<>();
    for (Figure figure : published) {
      lines
          .computeIfAbsent(new Line(figure.key(), figure.window()), l -> new TreeMap<>())
          .merge(figure.atMs(), figure, (a, b) -> a.revision() > b.revision() ? a : b);
    }
    return lines;
  }

  /** Growing age alone is no change: the oldest has grown older by what passed since. */
  private static Figure aged(Figure figure, long atMs) {
    Map<String, Number> fields = new TreeMap<>(figure.fields());
    fields.computeIfPresent(
        "oldest_ms", (name, ms) -> (Number) (ms.longValue() + atMs - figure.atMs()));
    return new Figure(figure.key(), figure.run(), figure.window(), atMs, 0, true, fields);
  }
}
