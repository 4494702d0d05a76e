package org.pledgewatch.domain.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.pledgewatch.domain.event.Event;

/** Events in a compact binary form for state and for the network between operators. */
public final class EventBinary {
  private EventBinary() {}

  public static void write(Event event, DataOutput out) throws IOException {
    DataBinary.writeText(event.id(), out);
    DataBinary.writeText(event.source(), out);
    DataBinary.writeText(event.type(), out);
    DataBinary.writeText(event.subject(), out);
    out.writeLong(event.timeMs());
    out.writeLong(event.receivedMs());
    DataBinary.write(event.data(), out);
    DataBinary.write(event.extensions(), out);
  }

  /**
   * Writes type, subject, time and data, members sorted: the same bytes where {@link
   * EventJson#canonicalContent} is the same text, for less work.
   */
  public static void writeContent(Event event, DataOutput out) throws IOException {
    DataBinary.writeText(event.type(), out);
    DataBinary.writeText(event.subject(), out);
    out.writeLong(event.timeMs());
    DataBinary.write(event.data(), out);
  }

  public static Event read(DataInput in) throws IOException {
    return new Event(
        DataBinary.readText(in),
        DataBinary.readText(in),
        DataBinary.readText(in),
        DataBinary.readText(in),
        in.readLong(),
        in.readLong(),
        DataBinary.readData(in),
        DataBinary.readData(in));
  }
}
