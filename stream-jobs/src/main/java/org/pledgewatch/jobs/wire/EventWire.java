package org.pledgewatch.jobs.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.wire.EventBinary;

/** Events between operators. */
public final class EventWire implements Wire<Event> {
  private static final long serialVersionUID = 1;

  public static final WireType<Event> TYPE = new WireType<>(new EventWire());

  @Override
  public Class<Event> type() {
    return Event.class;
  }

  @Override
  public void write(Event event, DataOutput out) throws IOException {
    EventBinary.write(event, out);
  }

  @Override
  public Event read(DataInput in) throws IOException {
    return EventBinary.read(in);
  }
}
