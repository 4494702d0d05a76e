package org.pledgewatch.domain.policy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * One promise: what opens it, what keeps it, and until when. Measures contract, "Promises".
 *
 * @param point the Pledge's point that it comes from; 0 for none
 * @param says the promise in the public's words
 * @param during conditions on an incident's grading one of which must hold too; empty for no matter
 * @param keeps what keeps it; empty for a promise that is only taken out as {@code missing}
 * @param target from the clock's start to the deadline
 * @param goal the share that a force aims to keep
 * @param strict kept means before the deadline, not at it
 * @param abandoned what a caller who hangs up by the deadline counts as
 * @param clock when its time starts, and stops
 * @param tags attributes of what opened it that tag it
 * @param of for {@link Trigger#BROKEN}: the promises whose breach opens it
 */
public record PromiseRule(
    String name,
    int point,
    String says,
    Trigger opens,
    List<Where> during,
    Optional<Trigger> keeps,
    List<Trigger> voids,
    Target target,
    OptionalDouble goal,
    boolean strict,
    Abandoned abandoned,
    Zero zero,
    Clock clock,
    List<String> tags,
    Set<String> of) {

  /** What a subject that gives up in time counts as. */
  public enum Abandoned {
    VOID,
    BROKEN,
    KEPT
  }

  /**
   * The clock of an incident's promise.
   *
   * @param from what starts it where the creation opens the promise
   * @param upgradeFrom what starts it where a regrade to a higher or equal rank does
   * @param firstConstable whether only a constable's arrival stops it
   */
  public record Clock(From from, UpgradeFrom upgradeFrom, boolean firstConstable) {
    public static final Clock STANDARD = new Clock(From.GRADED, UpgradeFrom.REGRADED, false);
  }

  /** What starts the clock; where that time is missing, the grading does. */
  public enum From {
    CONNECTED,
    PRESENTED,
    ANSWERED,
    CREATED,
    GRADED,
    ASSIGNED
  }

  /** What starts the clock after an upgrade. */
  public enum UpgradeFrom {
    REGRADED,
    CREATED
  }

  /** The same with another target, for what-if and tests. */
  public PromiseRule within(Target other) {
    return new PromiseRule(
        name, point, says, opens, during, keeps, voids, other, goal, strict, abandoned, zero, clock,
        tags, of);
  }

  /** The same where a fulfilment at the clock's start is measured, whatever the pack says. */
  public PromiseRule includingZero() {
    return new PromiseRule(
        name,
        point,
        says,
        opens,
        during,
        keeps,
        voids,
        target,
        goal,
        strict,
        abandoned,
        Zero.INCLUDE,
        clock,
        tags,
        of);
  }
}
