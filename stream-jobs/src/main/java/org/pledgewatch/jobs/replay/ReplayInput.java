package org.pledgewatch.jobs.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.domain.CodePoints;
import org.pledgewatch.domain.event.Decoded;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventId;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.event.Rejection;
import org.pledgewatch.domain.reference.PlaceCheck;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.wire.EventJson;

/**
 * The events of a bounded replay, gathered whole in memory. Of one identity the smallest canonical
 * content stands, whatever the order of the lines; or the first one, where the order is a log's.
 * Each further event like the standing one is a duplicate, each other one of its identity a
 * conflict. Not thread-safe.
 */
final class ReplayInput implements LineSink {
  private final Map<EventId, Event> standing = new LinkedHashMap<>();
  private final Map<EventId, Long> repeats = new HashMap<>();
  private final Map<String, Long> quarantined = new TreeMap<>();
  private final Reference reference;
  private final boolean firstStands;
  private long read;

  private ReplayInput(Reference reference, boolean firstStands) {
    this.reference = reference;
    this.firstStands = firstStands;
  }

  /** Of lines in no particular order. */
  static ReplayInput ofFiles(Reference reference) {
    return new ReplayInput(reference, false);
  }

  /** Of events in the order of their log. */
  static ReplayInput ofLog(Reference reference) {
    return new ReplayInput(reference, true);
  }

  @Override
  public void line(byte[] line) {
    Decoded decoded = PlaceCheck.check(EventJson.decode(line), reference);
    if (decoded instanceof Decoded.Accepted accepted) {
      if (firstStands && isBeat(accepted.event())) {
        return;
      }
      read++;
      accept(accepted.event());
    } else if (decoded instanceof Decoded.Rejected rejected) {
      read++;
      quarantine(rejected.rejection().reason(), 1);
    }
  }

  @Override
  public void tooLong() {
    read++;
    quarantine(Rejection.Reason.MALFORMED, 1);
  }

  /** A gateway's own heartbeat, one a second in a log: nobody's event. */
  private static boolean isBeat(Event event) {
    return event.type().equals(EventTypes.SOURCE_ALIVE.name())
        && event.source().startsWith("/gateway/");
  }

  private void accept(Event event) {
    Event known = standing.get(event.identity());
    if (known == null) {
      standing.put(event.identity(), event);
    } else if (known.sameContent(event)) {
      repeats.merge(event.identity(), 1L, Long::sum);
    } else if (!firstStands && isSmaller(event, known)) {
      standing.put(event.identity(), event);
      Long itsRepeats = repeats.remove(event.identity());
      quarantine(Rejection.Reason.CONFLICT, itsRepeats == null ? 1 : 1 + itsRepeats);
    } else {
      quarantine(Rejection.Reason.CONFLICT, 1);
    }
  }

  private static boolean isSmaller(Event event, Event known) {
    String its = EventJson.canonicalContent(event);
    return CodePoints.ORDER.compare(its, EventJson.canonicalContent(known)) < 0;
  }

  private void quarantine(Rejection.Reason reason, long events) {
    quarantined.merge(reason.label(), events, Long::sum);
  }

  /** Lines that held an event, good or bad, so far. */
  long read() {
    return read;
  }

  /** Each identity once, in the order of time. */
  List<Event> sorted() {
    List<Event> events = new ArrayList<>(standing.values());
    events.sort(Event.ORDER);
    return events;
  }

  ReplaySummary summary(long accepted, long outside, long figures) {
    long duplicates = repeats.values().stream().mapToLong(Long::longValue).sum();
    return new ReplaySummary(read, accepted, duplicates, outside, quarantined, figures);
  }
}
