package org.pledgewatch.domain.policy;

import org.pledgewatch.domain.event.Event;

/**
 * An event of a type whose data meets conditions; or one of the happenings that no single event is:
 * {@link #GRADED}, {@link #REGRADED_AWAY}, {@link #MONTH}, {@link #BROKEN}.
 *
 * @param on the type's name, or a happening's
 */
public record Trigger(String on, Where where) {
  /** An incident got a grade: by its creation or a regrade. */
  public static final String GRADED = "graded";

  /** A regrade after which the promise's condition holds no more. */
  public static final String REGRADED_AWAY = "regraded-away";

  /** A month began. */
  public static final String MONTH = "month";

  /** A promise was broken. */
  public static final String BROKEN = "broken";

  /** Whether the event is of this type and its data meets the conditions. */
  public boolean holds(Event event) {
    return event.type().equals(on) && where.holds(event.data());
  }
}
