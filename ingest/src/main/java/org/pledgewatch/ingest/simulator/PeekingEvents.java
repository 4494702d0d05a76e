package org.pledgewatch.ingest.simulator;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.pledgewatch.domain.event.Event;

/** Endless events in order of time, of which the coming one can be looked at. Not thread-safe. */
final class PeekingEvents {
  private final Iterator<Event> events;
  private Event next;

  PeekingEvents(Iterator<Event> events) {
    this.events = events;
    this.next = events.next();
  }

  long nextMs() {
    return next.timeMs();
  }

  /** Passes over what is before a time. */
  void skipBefore(long timeMs) {
    while (next.timeMs() < timeMs) {
      next = events.next();
    }
  }

  /** Those up to and at a time, so many at most. */
  List<Event> upTo(long timeMs, int max) {
    List<Event> taken = new ArrayList<>();
    while (taken.size() < max && next.timeMs() <= timeMs) {
      taken.add(next);
      next = events.next();
    }
    return taken;
  }
}
