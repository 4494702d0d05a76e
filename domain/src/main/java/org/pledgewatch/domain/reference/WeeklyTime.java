package org.pledgewatch.domain.reference;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Set;

/**
 * A time of the week in the calendar's zone. Immutable.
 *
 * @param days on which it begins
 * @param from its beginning, included
 * @param to its end, excluded; on the day after where it is not after {@code from}
 */
public record WeeklyTime(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
  public WeeklyTime {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("days: at least one");
    }
    days = Set.copyOf(days);
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }

  /** Whether it ends on the day after the one on which it begins. */
  public boolean isPastMidnight() {
    return !to.isAfter(from);
  }
}
