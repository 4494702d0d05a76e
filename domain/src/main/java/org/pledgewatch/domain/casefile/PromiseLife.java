package org.pledgewatch.domain.casefile;

import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.policy.PromiseRule;

/**
 * One promise from its opening on; times in milliseconds since 1970, {@link Saying#FOREVER_MS}
 * where something never happens.
 *
 * @param tags scope and further tags
 * @param clockMs from where its time counts; never after the opening
 * @param deadlineMs until when it must be kept
 * @param foreseenMs the deadline as known at the opening; later than the deadline where something
 *     that came in between brought it forward
 * @param fulfilledMs the first fulfilment, in time or not
 * @param voidedMs the first thing that makes it void, where it comes in time
 * @param endedMs when nobody is left to keep it to
 */
record PromiseLife(
    PromiseRule rule,
    Tags tags,
    long openedMs,
    long clockMs,
    long deadlineMs,
    long foreseenMs,
    long fulfilledMs,
    long voidedMs,
    long endedMs) {

  PromiseLife {
    if (clockMs > openedMs) {
      throw new IllegalArgumentException("clockMs: " + clockMs + " after " + openedMs);
    }
  }
}
