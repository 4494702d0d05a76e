package org.pledgewatch.domain.figure;

/**
 * One line on a dashboard: a measure ({@code promise}, {@code duration}, {@code level}) of tags.
 */
public record FigureKey(String measure, Tags tags) {
  private static final int FACTOR = 31;

  /** As a record's own, which is slow where it is asked for with every difference. */
  @Override
  public int hashCode() {
    return FACTOR * measure.hashCode() + tags.hashCode();
  }
}
