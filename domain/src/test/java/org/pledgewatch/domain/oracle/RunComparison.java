package org.pledgewatch.domain.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;

/**
 * Holds all that a run published at some times against the oracle: every window that has figures
 * then, and levels without one. Of several revisions the last counts, and only final ones count.
 */
public final class RunComparison {
  /** Where a late event took a key's only contribution back, its rows of zeros stay published. */
  public static final Predicate<String> NOTHING_FOR_NONE =
      Pattern.compile(": (missing, expected|not expected, was) \\{([a-z_]+=0(\\.0)?(, )?)+}$")
          .asPredicate();

  private record Slot(Instant at, String window) {}

  private final Map<Slot, Map<FigureKey, Figure>> published = new HashMap<>();

  /** In any order. */
  public RunComparison(Collection<Figure> figures) {
    for (Figure figure : figures) {
      if (figure.isFinal()) {
        published
            .computeIfAbsent(
                new Slot(Instant.ofEpochMilli(figure.atMs()), figure.window()),
                slot -> new HashMap<>())
            .merge(figure.key(), figure, (a, b) -> a.revision() > b.revision() ? a : b);
      }
    }
  }

  /** One line a difference, with its time and window; times that nobody asked for are left out. */
  public List<String> differences(Oracle oracle, Collection<Instant> times) {
    List<String> windows = new ArrayList<>(Oracle.WINDOWS);
    windows.add(null);
    List<String> lines = new ArrayList<>();
    for (Instant at : times) {
      for (String window : windows) {
        if (Oracle.hasFiguresAt(at, window)) {
          FigureComparison.differences(
                  oracle.figuresAt(at, window), publishedAt(new Slot(at, window)))
              .forEach(line -> lines.add(at + " " + window + " " + line));
        }
      }
    }
    return lines;
  }

  private Map<FigureKey, Map<String, Number>> publishedAt(Slot slot) {
    Map<FigureKey, Map<String, Number>> fields = new LinkedHashMap<>();
    published
        .getOrDefault(slot, Map.of())
        .forEach((key, figure) -> fields.put(key, figure.fields()));
    return fields;
  }
}
