package org.pledgewatch.domain.example;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pledgewatch.domain.figure.FigureKey;

/**
 * What is stated of one figure at one time. Immutable.
 *
 * @param window null: right now
 * @param fields values, empty where a field must be absent; no fields at all: no such figure
 */
record Expectation(Instant at, FigureKey key, String window, Map<String, Optional<Double>> fields) {
  private static final double ROUNDING = 1e-9;
  private static final double SHARE = 0.01;

  Expectation {
    fields = Map.copyOf(fields);
  }

  /** One line a difference. */
  List<String> differences(Figures figures) {
    Map<String, Number> actual = figures.fields(key, window, at);
    List<String> lines = new ArrayList<>();
    if (fields.isEmpty() != actual.isEmpty()) {
      lines.add(at + " " + key + " " + window + ": was " + new TreeMap<>(actual));
      return lines;
    }
    fields.forEach(
        (name, must) -> {
          Number is = actual.get(name);
          if (must.isPresent() != (is != null) || (is != null && !near(name, must.get(), is))) {
            lines.add(
                at + " " + key + " " + window + ": " + name + " must be " + must + ", is " + is);
          }
        });
    return lines;
  }

  /** Percentiles and greatest values may be a hundredth off; nothing else may. */
  private static boolean near(String name, double must, Number is) {
    double allowed =
        name.matches("max_ms|(abs_)?p\\d\\d_ms")
            ? Math.max(1, SHARE * Math.abs(must))
            : ROUNDING * Math.abs(must);
    return Math.abs(is.doubleValue() - must) <= allowed;
  }
}
