package org.pledgewatch.jobs.compare;

import org.pledgewatch.domain.figure.Figure;

/**
 * By how much a field differs over all figures.
 *
 * @param figures in how many
 * @param onlyInOne in how many of those only one side has the field
 * @param absolute the largest difference; null where no two numbers differ
 * @param relative the largest difference as a share of the greater number's size; likewise
 */
public record FieldDifference(long figures, long onlyInOne, Worst absolute, Worst relative) {

  /** A largest difference and where it is. */
  public record Worst(double by, Figure at, Number a, Number b) {
    private static Worst worse(Worst one, Worst other) {
      return one == null || (other != null && other.by > one.by) ? other : one;
    }
  }

  static FieldDifference of(Figure at, Number a, Number b) {
    if (a == null || b == null) {
      return new FieldDifference(1, 1, null, null);
    }
    double by = Math.abs(a.doubleValue() - b.doubleValue());
    double size = Math.max(Math.abs(a.doubleValue()), Math.abs(b.doubleValue()));
    return new FieldDifference(
        1, 0, new Worst(by, at, a, b), new Worst(size == 0 ? 0 : by / size, at, a, b));
  }

  FieldDifference and(FieldDifference other) {
    return new FieldDifference(
        figures + other.figures,
        onlyInOne + other.onlyInOne,
        Worst.worse(absolute, other.absolute),
        Worst.worse(relative, other.relative));
  }
}
