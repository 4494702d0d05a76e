package org.pledgewatch.domain.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;

/**
 * How far ahead a unit's patrol plan is laid. A stretch without an end would have no end of planned
 * times, so they are said until the end of the day after the newest fact; where a unit stays silent
 * time itself adds a fact a day.
 *
 * @param aheadMs how long after its fact a stretch may end
 */
record UnitDays(ZoneId zone, long aheadMs) {
  private static final String DAY = "unit.day";

  /** Until when planned times are said; at least a day ahead of all that facts say. */
  long plannedUntilMs(List<Event> facts) {
    for (int i = facts.size() - 1; i >= 0; i--) {
      if (isCounted(facts.get(i))) {
        return startMs(day(facts.get(i)).plusDays(2));
      }
    }
    return Long.MIN_VALUE;
  }

  private LocalDate day(Event fact) {
    return PlannedTimes.date(fact.timeMs() + aheadMs, zone);
  }

  private long startMs(LocalDate day) {
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  /** When the next fact is due: a day before the planned times said end. */
  OptionalLong nextMs(List<Event> facts) {
    long untilMs = plannedUntilMs(facts);
    return untilMs == Long.MIN_VALUE
        ? OptionalLong.empty()
        : OptionalLong.of(startMs(PlannedTimes.date(untilMs, zone).minusDays(1)));
  }

  /** The fact that is due. */
  Optional<Event> due(String unit, List<Event> facts, long reachedMs) {
    OptionalLong nextMs = nextMs(facts);
    if (nextMs.isEmpty() || nextMs.getAsLong() > reachedMs) {
      return Optional.empty();
    }
    Instant midnight = Instant.ofEpochMilli(startMs(PlannedTimes.date(reachedMs, zone)));
    return Optional.of(Event.of(DAY, "/calendar", DAY, unit, midnight, Data.EMPTY));
  }

  static boolean isDay(Event fact) {
    return fact.type().equals(DAY);
  }

  private static boolean isCounted(Event fact) {
    return isDay(fact) || UnitStretch.isBegunBy(fact);
  }
}
