package org.pledgewatch.domain.oracle;

import java.util.List;

/**
 * A promise to somebody who got in touch.
 *
 * @param endedMs when it was no use any longer
 */
record ContactPledge(Pledge pledge, Area area, long endedMs) {

  /** What the events of one subject, as far as they go, promise: in the order of openings. */
  interface Kind {
    List<ContactPledge> of(Story story);
  }
}
