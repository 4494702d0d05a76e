package org.pledgewatch.domain.policy;

import java.util.List;
import java.util.Optional;

/**
 * A distribution of the time from one event to another. Measures contract, "Durations".
 *
 * @param from what begins it
 * @param to what ends it and, being mostly the later, dates it
 * @param unless type of an event that, at or before {@code to}, means there is no such duration
 * @param tags attributes that tag it, as known at its date
 * @param signed whether it may be less than 0: an error, not a leg
 * @param countsNeverEnded whether one begun and never ended is unmeasured once forgotten
 */
public record DurationRule(
    String name,
    String says,
    Mark from,
    Mark to,
    Optional<String> unless,
    List<String> tags,
    Zero zero,
    boolean signed,
    boolean countsNeverEnded) {

  /**
   * An end of a duration.
   *
   * @param type of the event
   * @param member of its data that holds the time measured, where it is given
   * @param newest whether the newest at or before the other end stands, not the first
   * @param instead type of an event whose newest at or before it is measured instead, where there
   *     is one
   */
  public record Mark(
      String type, Optional<String> member, boolean newest, Optional<String> instead) {}
}
