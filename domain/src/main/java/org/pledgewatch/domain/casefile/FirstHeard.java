package org.pledgewatch.domain.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.reference.Area;
import org.pledgewatch.domain.reference.Reference;

/**
 * Which events are a force's first, so far: only those are worth telling. What it forgets by a
 * restart is told again, which changes nothing. Not thread-safe.
 */
final class FirstHeard {
  private final Months months;

  /** The first instant of the earliest month in which each force was heard of. */
  private final Map<String, Long> earliestMs = new HashMap<>();

  FirstHeard(Months months, Reference reference) {
    this.months = months;
    reference.areas().stream()
        .map(Area::force)
        .collect(Collectors.toSet())
        .forEach(force -> earliestMs.put(force, Long.MAX_VALUE));
  }

  Optional<Told> of(Event event, Places places) {
    boolean mayBeFirst =
        !event.type().equals(EventTypes.SOURCE_ALIVE.name())
            && earliestMs.values().stream().anyMatch(ms -> event.timeMs() < ms);
    return mayBeFirst
        ? places.force(event).flatMap(force -> first(force, event))
        : Optional.empty();
  }

  private Optional<Told> first(String force, Event event) {
    Long knownMs = earliestMs.get(force);
    if (knownMs == null || event.timeMs() >= knownMs) {
      return Optional.empty();
    }
    Event heard = months.heard(force, event.timeMs());
    earliestMs.put(force, heard.timeMs());
    return Optional.of(new Told(new CaseId(CaseType.FORCE, force), heard, 1));
  }
}
