package org.pledgewatch.dashboard;

import io.vertx.core.Future;
import java.util.List;
import org.pledgewatch.domain.figure.Figure;

/** What all figures of a part of the service were at one time. */
interface FiguresAt {
  /**
   * Reads the newest final value of each figure at that time. A figure's value holds until its next
   * row, so one that did not change since is older: its time says when it last did. Never blocks.
   * Fails with {@link HistoryUnavailable} where the store does not answer.
   */
  Future<List<Figure>> read(FiguresQuery query);
}
