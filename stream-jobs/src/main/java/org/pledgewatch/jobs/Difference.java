package org.pledgewatch.jobs;

import java.util.List;
import org.pledgewatch.domain.casefile.Part;
import org.pledgewatch.domain.figure.FigureKey;

/**
 * What one fact changed in one figure; its changes belong together and are applied at once.
 *
 * @param heardMs event time of the event heard; {@code Long.MIN_VALUE} where there was none
 * @param isCurrent whether anybody waits to see it: not where a backlog is worked off
 */
public record Difference(FigureKey key, long heardMs, boolean isCurrent, List<Change> changes) {

  /**
   * An amount of a part from a time on; negative takes back.
   *
   * @param member whose it is, where the figure tells members apart; else empty
   */
  public record Change(Part part, long atMs, long value, String member, int amount) {}

  public Difference {
    changes = List.copyOf(changes);
  }
}
