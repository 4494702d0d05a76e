package org.pledgewatch.jobs.replay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.CodePoints;
import org.pledgewatch.domain.event.Decoded;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventId;
import org.pledgewatch.domain.event.Rejection;
import org.pledgewatch.domain.wire.EventJson;

/**
 * The events of a bounded replay, gathered whole in memory: of one identity the smallest canonical
 * content stands, whatever the order of the files. Not thread-safe.
 */
final class ReplayInput {
  private final Map<EventId, Event> standing = new LinkedHashMap<>();
  private final Map<String, Long> quarantined = new TreeMap<>();
  private long read;
  private long duplicates;

  void line(String line) {
    read++;
    Decoded decoded = EventJson.decode(line.getBytes(StandardCharsets.UTF_8));
    if (decoded instanceof Decoded.Accepted accepted) {
      accept(accepted.event());
    } else if (decoded instanceof Decoded.Rejected rejected) {
      quarantine(rejected.rejection().reason());
    }
  }

  private void accept(Event event) {
    Event known = standing.get(event.identity());
    if (known == null) {
      standing.put(event.identity(), event);
    } else if (known.sameContent(event)) {
      duplicates++;
    } else {
      quarantine(Rejection.Reason.CONFLICT);
      String its = EventJson.canonicalContent(event);
      if (CodePoints.ORDER.compare(its, EventJson.canonicalContent(known)) < 0) {
        standing.put(event.identity(), event);
      }
    }
  }

  private void quarantine(Rejection.Reason reason) {
    quarantined.merge(reason.label(), 1L, Long::sum);
  }

  /** Each identity once, in the order of time. */
  List<Event> sorted() {
    List<Event> events = new ArrayList<>(standing.values());
    events.sort(Event.ORDER);
    return events;
  }

  ReplaySummary summary(long accepted, long outside, long figures) {
    return new ReplaySummary(read, accepted, duplicates, outside, quarantined, figures);
  }
}
