package org.pledgewatch.dashboard;

import org.pledgewatch.domain.figure.Figure;

/**
 * The newest value of a figure, kept as the JSON that browsers get.
 *
 * @param window empty for a level right now
 * @param version counts up over all changes of the live state
 */
record LatestFigure(
    String measure,
    String window,
    long atMs,
    boolean isFinal,
    int revision,
    long version,
    String json) {

  /** Whether {@code next} is to take this one's place: later, or at the same time surer. */
  boolean yieldsTo(Figure next) {
    if (next.atMs() != atMs) {
      return next.atMs() > atMs;
    }
    return isFinal == next.isFinal() ? next.revision() >= revision : next.isFinal();
  }
}
