package org.pledgewatch.domain.figure;

import java.util.Comparator;
import java.util.Map;

/**
 * What a measure was at a time. Immutable.
 *
 * @param run {@code live} or a replay's id
 * @param window the name of the window ({@code PT5M}, {@code DAY}), or null for a level right now
 * @param atMs T: the figure covers contributions dated up to and including it
 * @param revision 0 at first; one more each time a late event changed it
 * @param isFinal whether event time had passed T by the bound on disorder
 * @param fields the full set of them; a ratio or percentile without anything to divide by is absent
 */
public record Figure(
    FigureKey key,
    String run,
    String window,
    long atMs,
    int revision,
    boolean isFinal,
    Fields fields) {

  /** The order of a replay's lines: (measure, tags as sorted JSON, window, at). */
  public static final Comparator<Figure> ORDER =
      Comparator.comparing(Figure::key, FigureKey.ORDER)
          .thenComparing(f -> f.window() == null ? "" : f.window())
          .thenComparingLong(Figure::atMs);

  public Figure(
      FigureKey key,
      String run,
      String window,
      long atMs,
      int revision,
      boolean isFinal,
      Map<String, Number> fields) {
    this(key, run, window, atMs, revision, isFinal, Fields.of(fields));
  }

  /** Null when absent. */
  public Number field(String name) {
    return fields.get(name);
  }
}
