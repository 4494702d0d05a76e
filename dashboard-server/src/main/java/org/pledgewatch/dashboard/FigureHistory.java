package org.pledgewatch.dashboard;

import io.vertx.core.Future;

/** What a figure was over time. */
interface FigureHistory {
  /**
   * Reads final figures, thinned to about {@link SeriesQuery#POINTS_MAX}. Never blocks. Fails with
   * {@link HistoryUnavailable} where the store does not answer and with {@link
   * IllegalArgumentException} where it knows no such field.
   */
  Future<Series> read(SeriesQuery query);
}
