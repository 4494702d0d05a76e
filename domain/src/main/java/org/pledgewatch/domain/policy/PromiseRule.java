package org.pledgewatch.domain.policy;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One promise: what opens it, what keeps it, and until when. Measures contract, "Promises".
 *
 * @param point the Pledge's point that it comes from
 * @param says the promise in the public's words
 * @param target from opening to deadline
 * @param goal the share that a force aims to keep
 * @param strict kept means under the target, not within it
 * @param abandoned what a caller who hangs up by the deadline counts as
 */
public record PromiseRule(
    String name,
    int point,
    String says,
    Trigger opens,
    Trigger keeps,
    List<Trigger> voids,
    Duration target,
    OptionalDouble goal,
    boolean strict,
    Abandoned abandoned,
    Zero zero) {

  /** What a subject that gives up in time counts as. */
  public enum Abandoned {
    VOID,
    BROKEN,
    KEPT
  }
}
