package org.pledgewatch.dashboard.alerts;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pledgewatch.domain.alert.AlertFigures;
import org.pledgewatch.domain.alert.Decided;
import org.pledgewatch.domain.alert.Waiting;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;

/**
 * The figures of whom is watched at one moment of event time.
 *
 * @param atMs until when a wait has grown that no figure has changed since
 */
record WatchedFigures(AlertSource source, Watched watched, long atMs) implements AlertFigures {
  @Override
  public Decided decided(String promise, String window) {
    return newest("promise", Map.of("promise", promise), window)
        .map(figure -> new Decided(count(figure, "kept"), count(figure, "broken")))
        .orElse(Decided.NONE);
  }

  @Override
  public Waiting waiting(String level, String line) {
    return newest("level", Map.of("level", level, "line", line), "")
        .map(
            figure -> {
              long sinceMs = Math.max(0, atMs - figure.atMs());
              return new Waiting(count(figure, "value"), count(figure, "oldest_ms") + sinceMs);
            })
        .orElse(Waiting.NOBODY);
  }

  private Optional<Figure> newest(String measure, Map<String, String> tags, String window) {
    Map<String, String> all = new TreeMap<>(tags);
    watched.force().ifPresent(force -> all.put("force", force));
    return source.newest(watched.run(), new FigureKey(measure, new Tags(all)), window);
  }

  private static long count(Figure figure, String field) {
    Number value = figure.field(field);
    return value == null ? 0 : Math.max(0, value.longValue());
  }
}
