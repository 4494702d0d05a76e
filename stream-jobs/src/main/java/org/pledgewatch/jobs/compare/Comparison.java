package org.pledgewatch.jobs.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.jobs.figures.FigureCursor;

/**
 * Walks two sets of figures in a replay's order side by side: figures of one key, window and time
 * are held against each other, whatever their run and revision. Holds one figure of each, and the
 * result. Not thread-safe.
 */
public final class Comparison {
  /** So many keys of one side alone are listed. */
  static final int KEYS_MAX = 1_000;

  private final double tolerance;
  private final Details details;
  private final SortedMap<String, FieldDifference> fields = new TreeMap<>();
  private final Side a = new Side();
  private final Side b = new Side();
  private long both;
  private long differing;
  private FigureKey key;
  private boolean keyInA;
  private boolean keyInB;

  /** Hears of each difference, in order. */
  public interface Details {
    /** A field that differs; null where the side has it not. */
    void differs(Figure in, String field, Number a, Number b);

    /** A figure of one side alone. */
    void onlyIn(Figure in, boolean isA);
  }

  /** What one side has that the other has not. */
  private static final class Side {
    private long figures;
    private long alone;
    private long keysAlone;
    private final List<FigureKey> keys = new ArrayList<>();

    private void keyAlone(FigureKey key) {
      keysAlone++;
      if (keys.size() < KEYS_MAX) {
        keys.add(key);
      }
    }

    private OneSide result() {
      return new OneSide(figures, alone, keysAlone, keys);
    }
  }

  /**
   * @param figures all of them
   * @param alone figures that the other side has not
   * @param keysAlone how many keys have no figure at all on the other side
   * @param keys the first {@link #KEYS_MAX} of them
   */
  public record OneSide(long figures, long alone, long keysAlone, List<FigureKey> keys) {
    public OneSide {
      keys = List.copyOf(keys);
    }
  }

  /**
   * What came out.
   *
   * @param both figures that both have
   * @param differing those of them of which a field differs
   * @param fields by measure, its name and field, as {@code promise answer-999 kept}
   */
  public record Result(
      OneSide a, OneSide b, long both, long differing, SortedMap<String, FieldDifference> fields) {
    public Result {
      fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    public boolean isEqual() {
      return differing == 0 && a.alone() == 0 && b.alone() == 0;
    }
  }

  /**
   * @param tolerance numbers that are no further apart are equal
   */
  public Comparison(double tolerance, Details details) {
    if (!(tolerance >= 0)) {
      throw new IllegalArgumentException("tolerance: " + tolerance + " (0 or more)");
    }
    this.tolerance = tolerance;
    this.details = details;
  }

  /** Compares to the end of both; to be called once. */
  public Result run(FigureCursor inA, FigureCursor inB) throws IOException {
    Figure nextA = inA.next();
    Figure nextB = inB.next();
    while (nextA != null || nextB != null) {
      int order = nextA == null ? 1 : nextB == null ? -1 : Figure.ORDER.compare(nextA, nextB);
      take(order > 0 ? null : nextA, order < 0 ? null : nextB);
      nextA = order > 0 ? nextA : inA.next();
      nextB = order < 0 ? nextB : inB.next();
    }
    endKey();
    return new Result(a.result(), b.result(), both, differing, fields);
  }

  private void take(Figure inA, Figure inB) {
    Figure any = inA == null ? inB : inA;
    if (!any.key().equals(key)) {
      endKey();
      key = any.key();
    }
    if (inA != null) {
      a.figures++;
      keyInA = true;
    }
    if (inB != null) {
      b.figures++;
      keyInB = true;
    }
    if (inA != null && inB != null) {
      both++;
      compare(inA, inB);
    } else {
      (inA != null ? a : b).alone++;
      details.onlyIn(any, inA != null);
    }
  }

  private void endKey() {
    if (key != null && keyInA != keyInB) {
      (keyInA ? a : b).keyAlone(key);
    }
    keyInA = false;
    keyInB = false;
  }

  private void compare(Figure inA, Figure inB) {
    TreeSet<String> names = new TreeSet<>(inA.fields().keySet());
    names.addAll(inB.fields().keySet());
    boolean differs = false;
    for (String name : names) {
      Number one = inA.field(name);
      Number other = inB.field(name);
      if (!isEqual(one, other)) {
        differs = true;
        details.differs(inA, name, one, other);
        fields.merge(label(inA, name), FieldDifference.of(inA, one, other), FieldDifference::and);
      }
    }
    differing += differs ? 1 : 0;
  }

  private boolean isEqual(Number one, Number other) {
    if (one == null || other == null) {
      return one == other;
    }
    return one.doubleValue() == other.doubleValue()
        || Math.abs(one.doubleValue() - other.doubleValue()) <= tolerance;
  }

  private static String label(Figure figure, String field) {
    String measure = figure.key().measure();
    return figure.key().tags().get(measure).map(name -> measure + " " + name).orElse(measure)
        + " "
        + field;
  }
}
