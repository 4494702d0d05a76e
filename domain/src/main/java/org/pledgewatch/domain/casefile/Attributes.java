package org.pledgewatch.domain.casefile;

import java.util.List;
import org.pledgewatch.domain.figure.Tags;

/** Where a case counts, and its further tags, as known at a time. */
interface Attributes {
  /**
   * Scope and those of the named attributes that are known.
   *
   * @param atMs what is told later is not known
   */
  Tags asOf(long atMs, List<String> names);

  /** When they change, in order. */
  List<Long> changesMs();
}
