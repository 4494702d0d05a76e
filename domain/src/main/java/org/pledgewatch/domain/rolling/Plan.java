package org.pledgewatch.domain.rolling;

import java.io.Serializable;
import java.util.List;

/**
 * What all figures of a run have in common.
 *
 * @param windows whose figures are published
 * @param schedule when
 * @param latenessMs how far behind what is final a difference may still be dated
 */
public record Plan(List<Window> windows, Schedule schedule, long latenessMs)
    implements Serializable {
  public Plan {
    windows = List.copyOf(windows);
  }
}
