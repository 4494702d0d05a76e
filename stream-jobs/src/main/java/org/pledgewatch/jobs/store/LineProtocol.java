package org.pledgewatch.jobs.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.pledgewatch.domain.figure.Fields;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.Measure;
import org.pledgewatch.domain.figure.Measure.Kind;
import org.pledgewatch.domain.figure.Measures;

/**
 * A figure as one record of the InfluxDB line protocol, times in milliseconds. Stateless and
 * thread-safe.
 *
 * <p>Odd characters of a tag's value are escaped by a backslash, backslash and line feed included,
 * which QuestDB takes back exactly as they were. NUL, which it cannot hold, becomes U+FFFD.
 */
final class LineProtocol {
  /** The window of a level right now, which has none. */
  static final String NOW = "NOW";

  private static final String ESCAPED = "\\ ,=\n\r\t";

  private LineProtocol() {}

  /**
   * @throws IllegalArgumentException when the catalogue does not list its measure, a tag or a field
   */
  static String write(Figure figure) {
    String name = figure.key().measure();
    Measure measure =
        Measures.named(name)
            .orElseThrow(() -> new IllegalArgumentException("measure: \"" + name + "\""));
    StringBuilder line = new StringBuilder(256).append(name);
    tag(line, "run", figure.run());
    tag(line, "window", figure.window() == null ? NOW : figure.window());
    for (Map.Entry<String, String> tag : figure.key().tags().values().entrySet()) {
      if (!measure.tags().contains(tag.getKey())) {
        throw new IllegalArgumentException(name + " has no tag \"" + tag.getKey() + "\"");
      }
      tag(line, tag.getKey(), tag.getValue());
    }
    line.append(" revision=").append(figure.revision()).append('i');
    try {
      figure.fields().giveTo(new Columns(line, measure));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.append(' ').append(figure.atMs()).toString();
  }

  private static void tag(StringBuilder line, String name, String value) {
    line.append(',').append(name).append('=');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (ESCAPED.indexOf(c) >= 0) {
        line.append('\\');
      }
      line.append(c == 0 ? '\uFFFD' : c);
    }
  }

  private record Columns(StringBuilder line, Measure measure) implements Fields.Taker {
    @Override
    public void whole(String name, long value) {
      if (begin(name) == Kind.REAL) {
        line.append((double) value);
      } else {
        line.append(value).append('i');
      }
    }

    @Override
    public void real(String name, double value) {
      if (begin(name) == Kind.REAL) {
        line.append(value);
      } else if (value == (long) value) {
        line.append((long) value).append('i');
      } else {
        throw new IllegalArgumentException(name + ": " + value + " (a whole number)");
      }
    }

    private Kind begin(String name) {
      Kind kind = measure.fields().get(name);
      if (kind == null) {
        throw new IllegalArgumentException(measure.name() + " has no field \"" + name + "\"");
      }
      line.append(',').append(name).append('=');
      return kind;
    }
  }
}
