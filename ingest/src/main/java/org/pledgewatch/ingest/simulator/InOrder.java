package org.pledgewatch.ingest.simulator;

import java.util.Iterator;
import org.pledgewatch.domain.event.Event;

/** Events that are sent as they happen. Not thread-safe. */
final class InOrder implements Iterator<Sending> {
  private final Iterator<Event> events;

  InOrder(Iterator<Event> events) {
    this.events = events;
  }

  @Override
  public boolean hasNext() {
    return events.hasNext();
  }

  @Override
  public Sending next() {
    Event event = events.next();
    return new Sending.Fact(event.timeMs(), event);
  }
}
