package org.pledgewatch.bench.recovery;

import java.util.List;
import org.pledgewatch.bench.recovery.Checkpoints.Checkpoint;

/**
 * What came of one kill. Times in seconds from it.
 *
 * @param upS until the process was up again
 * @param currentS until the figures on the pages were current again
 * @param failed requests that the gateway did not take meanwhile
 * @param figures in the store at the end, that a replay without a kill has too
 * @param differing those of them that differ
 * @param alone figures that one of both alone has
 * @param checkpoints before and after it
 */
record Kill(
    int round,
    double upS,
    double currentS,
    long failed,
    long figures,
    long differing,
    long alone,
    List<Checkpoint> checkpoints) {
  Kill {
    checkpoints = List.copyOf(checkpoints);
  }

  boolean isRight() {
    return figures > 0 && differing == 0 && alone == 0;
  }
}
