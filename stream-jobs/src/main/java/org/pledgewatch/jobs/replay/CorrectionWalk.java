package org.pledgewatch.jobs.replay;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.Measure;
import org.pledgewatch.domain.figure.Measures;
import org.pledgewatch.jobs.figures.FigureCursor;

/**
 * Walks what was worked out again and what is stored side by side, both in a replay's order, and
 * says which stored figures are wrong. Between two of its rows a figure is as in the earlier one;
 * the age of the oldest case alone grows. Not thread-safe.
 */
final class CorrectionWalk {
  private final long afterMs;
  private final FigureCursor right;
  private final FigureCursor stored;
  private Figure nextRight;
  private Figure nextStored;
  private Figure lastRight;
  private Figure lastStored;
  private long compared;

  /** Takes figures that are to be written. */
  interface Wrong {
    void replace(Figure figure) throws IOException, InterruptedException;

    void add(Figure figure) throws IOException, InterruptedException;
  }

  /**
   * @param afterMs rows at or before it only say how the period begins
   */
  CorrectionWalk(long afterMs, FigureCursor right, FigureCursor stored) {
    this.afterMs = afterMs;
    this.right = right;
    this.stored = stored;
  }

  long compared() {
    return compared;
  }

  void run(Wrong wrong) throws IOException, InterruptedException {
    nextRight = right.next();
    nextStored = stored.next();
    while (nextRight != null || nextStored != null) {
      int order = order();
      Figure here = order <= 0 ? nextRight : nextStored;
      if (order <= 0) {
        lastRight = nextRight;
        nextRight = right.next();
      }
      Figure before = isSameLine(lastStored, here) ? lastStored : null;
      Figure there = null;
      if (order >= 0) {
        there = nextStored;
        lastStored = nextStored;
        nextStored = stored.next();
      }
      if (here.atMs() > afterMs) {
        compared++;
        judge(here, before, there, wrong);
      }
    }
  }

  private int order() {
    if (nextRight == null || nextStored == null) {
      return nextRight == null ? 1 : -1;
    }
    return Figure.ORDER.compare(nextRight, nextStored);
  }

  private void judge(Figure here, Figure before, Figure there, Wrong wrong)
      throws IOException, InterruptedException {
    Map<String, Number> fields =
        isSameLine(lastRight, here) ? at(lastRight, here.atMs()) : nothing(here);
    Figure known = there == null ? before : there;
    if (known != null && isEqual(fields, at(known, here.atMs()))) {
      return;
    }
    int revision = there == null ? 1 : there.revision() + 1;
    Figure figure =
        new Figure(here.key(), here.run(), here.window(), here.atMs(), revision, true, fields);
    if (there == null) {
      wrong.add(figure);
    } else {
      wrong.replace(figure);
    }
  }

  private static boolean isSameLine(Figure one, Figure other) {
    return one != null
        && one.key().equals(other.key())
        && Objects.equals(one.window(), other.window());
  }

  private static Map<String, Number> at(Figure figure, long atMs) {
    Map<String, Number> fields = new TreeMap<>(figure.fields());
    fields.computeIfPresent("oldest_ms", (name, ageMs) -> ageMs.longValue() + atMs - figure.atMs());
    return fields;
  }

  /** The fields of a figure to which nothing contributes: counts of 0. */
  private static Map<String, Number> nothing(Figure like) {
    Map<String, Number> fields = new TreeMap<>();
    Measure measure = Measures.named(like.key().measure()).orElseThrow();
    for (String name : like.fields().keySet()) {
      boolean count = measure.fields().get(name) == Measure.Kind.WHOLE && !name.endsWith("_ms");
      if (count) {
        fields.put(name, 0L);
      } else if (name.equals("mean")) {
        fields.put(name, 0.0);
      }
    }
    return fields;
  }

  private static boolean isEqual(Map<String, Number> one, Map<String, Number> other) {
    TreeSet<String> names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    for (String name : names) {
      Number a = one.get(name);
      Number b = other.get(name);
      if (a == null || b == null || a.doubleValue() != b.doubleValue()) {
        return false;
      }
    }
    return true;
  }
}
