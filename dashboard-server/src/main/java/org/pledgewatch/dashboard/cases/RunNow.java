package org.pledgewatch.dashboard.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.RunClock;

/**
 * What time it is in a run. Immutable.
 *
 * @param atMs event time by which states are told
 * @param finalMs up to where figures are final
 */
record RunNow(Run run, long atMs, long finalMs) {

  /** Empty where the run is not known or has not reported yet. */
  static Optional<RunNow> of(RunTimes times, String id) {
    Optional<RunClock> clock = times.clock(id);
    return times
        .run(id)
        .flatMap(
            run ->
                clock.map(
                    its ->
                        new RunNow(run, Math.max(its.newestMs(), its.finalMs()), its.finalMs())));
  }

  ObjectNode into(ObjectNode json) {
    return json.put("atMs", atMs).put("finalMs", finalMs);
  }

  /** Whether its event time is that of the wall, so that one can tell what came late. */
  boolean isByWall() {
    return run.clock() == Run.Clock.WALL;
  }
}
