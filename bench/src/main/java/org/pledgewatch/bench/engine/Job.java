package org.pledgewatch.bench.engine;

import java.io.Serializable;
import org.pledgewatch.bench.workload.Feed;
import org.pledgewatch.bench.workload.Phases;
import org.pledgewatch.bench.workload.Workload;

/**
 * What a contestant is to do. Immutable.
 *
 * @param told whether corrections come as such
 * @param calls how many, after which it ends; those in trial have no end
 * @param tally the {@link TallyFile}
 * @param rows the folder for rows to be checked, or null
 */
record Job(
    Workload workload,
    Phases phases,
    Spec spec,
    boolean told,
    long calls,
    String tally,
    String rows)
    implements Serializable {

  Feed feed() {
    return new Feed(workload, phases, told);
  }
}
