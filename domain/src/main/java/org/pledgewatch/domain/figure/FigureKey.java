package org.pledgewatch.domain.figure;

import java.util.Comparator;

/**
 * One line on a dashboard: a measure ({@code promise}, {@code duration}, {@code level}) of tags.
 */
public record FigureKey(String measure, Tags tags) {
  /** By measure, then by tags as sorted JSON. */
  public static final Comparator<FigureKey> ORDER =
      (a, b) -> a == b ? 0 : FigureKey.BY_PARTS.compare(a, b);

  private static final Comparator<FigureKey> BY_PARTS =
      Comparator.comparing(FigureKey::measure).thenComparing(FigureKey::tags);

  private static final int FACTOR = 31;

  /** As a record's own, which is slow where it is asked for with every difference. */
  @Override
  public int hashCode() {
    return FACTOR * measure.hashCode() + tags.hashCode();
  }
}
