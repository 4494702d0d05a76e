package org.pledgewatch.domain.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pledgewatch.domain.CodePoints;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventId;

/** Which event stands where several have one identity. Events contract, "Same or other content". */
public final class DistinctEvents {
  private DistinctEvents() {}

  /** A bounded replay: the one with the smallest canonical JSON, whatever the order. */
  public static List<Event> ofReplay(List<Event> events) {
    Map<EventId, Event> standing = new LinkedHashMap<>();
    for (Event event : events) {
      Event other = standing.get(event.identity());
      if (other == null || isSmaller(event, other)) {
        standing.put(event.identity(), event);
      }
    }
    return List.copyOf(standing.values());
  }

  /** Live: the first in the log. */
  public static List<Event> ofLog(List<Event> eventsAsLogged) {
    Map<EventId, Event> standing = new LinkedHashMap<>();
    for (Event event : eventsAsLogged) {
      standing.putIfAbsent(event.identity(), event);
    }
    return List.copyOf(standing.values());
  }

  private static boolean isSmaller(Event a, Event b) {
    return CodePoints.ORDER.compare(CanonicalJson.content(a), CanonicalJson.content(b)) < 0;
  }
}
