package org.pledgewatch.ingest.mapping;

import java.util.List;
import org.pledgewatch.domain.event.Event;

/** What came of one row. */
public sealed interface Mapped {

  /**
   * Its events, in the order of the mapping's rules; may be none where no rule's `when` holds.
   *
   * @param parts what it adds to events that stand for several rows, for {@link Groups}
   */
  record Events(List<Event> events, List<GroupPart> parts) implements Mapped {
    public Events {
      events = List.copyOf(events);
      parts = List.copyOf(parts);
    }
  }

  /** The mapping says that such a row is no fact. */
  record Skipped(String reason) implements Mapped {}

  /**
   * The row should have been mapped and could not be.
   *
   * @param reason the same for all rows with the same trouble
   * @param detail this row's trouble, with its values
   */
  record Not(String reason, String detail) implements Mapped {}
}
