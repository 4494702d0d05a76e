package org.pledgewatch.domain.wire;

import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.pledgewatch.domain.event.Event;

/** Events in a compact binary form for state and for the network between operators. */
public final class EventBinary {
  /** More than most events say; a longer one grows it. */
  private static final int CONTENT_BYTES_MOST = 256;

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
   * Type, subject, time and data, members sorted: the same bytes where {@link
   * EventJson#canonicalContent} is the same text, for less work.
   */
  public static byte[] content(Event event) {
    ByteArrayOutputStream content = new ByteArrayOutputStream(CONTENT_BYTES_MOST);
    DataOutputStream out = new DataOutputStream(content);
    try {
      DataBinary.writeText(event.type(), out);
      DataBinary.writeText(event.subject(), out);
      out.writeLong(event.timeMs());
      DataBinary.write(event.data(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Memory does not fail.
    }
    return content.toByteArray();
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
