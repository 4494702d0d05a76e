package org.pledgewatch.ingest.simulator;

import java.nio.charset.StandardCharsets;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.wire.EventJson;

/** A line on its way to a gateway or a file. Immutable. */
sealed interface Sending {
  /** When it goes, as event time goes; without faults the event's own time. */
  long atMs();

  /** Without a line feed. */
  byte[] line();

  /** An event as it is to be. */
  record Fact(long atMs, Event event) implements Sending {
    @Override
    public byte[] line() {
      return EventJson.encode(event);
    }
  }

  /** What no gateway should accept. */
  record Malformed(long atMs, String text) implements Sending {
    @Override
    public byte[] line() {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
