package org.pledgewatch.domain.event;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.pledgewatch.domain.CodePoints;

/**
 * One accepted event: a fact about a subject at a time. Immutable.
 *
 * @param id with {@code source} the identity of the event
 * @param source who says it, for instance {@code /telephony/essex}
 * @param type a name out of {@link EventTypes}
 * @param subject the id of the call, agent or source it is about
 * @param timeMs event time, milliseconds since 1970-01-01T00:00Z; the only clock measures use
 * @param receivedMs when the gateway took it, or {@link #NOT_RECEIVED}; never used in a measure
 * @param data the type's own members
 * @param extensions CloudEvents attributes that we do not know; kept in the log and ignored
 */
public record Event(
    String id,
    String source,
    String type,
    String subject,
    long timeMs,
    long receivedMs,
    Data data,
    Data extensions) {

  public static final long NOT_RECEIVED = Long.MIN_VALUE;

  /** Earliest first; ties by (id, source) in code-point order, as everywhere. */
  public static final Comparator<Event> ORDER =
      Comparator.comparingLong(Event::timeMs)
          .thenComparing(Event::id, CodePoints.ORDER)
          .thenComparing(Event::source, CodePoints.ORDER);

  public Event {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(extensions, "extensions");
  }

  /** An event that no gateway has seen yet. */
  public static Event of(
      String id, String source, String type, String subject, Instant time, Data data) {
    return new Event(
        id, source, type, subject, time.toEpochMilli(), NOT_RECEIVED, data, Data.EMPTY);
  }

  public Event receivedAt(long atMs) {
    return new Event(id, source, type, subject, timeMs, atMs, data, extensions);
  }

  public EventId identity() {
    return new EventId(source, id);
  }

  /** Whether two events of one identity say the same: type, subject, time and data. */
  public boolean sameContent(Event other) {
    return type.equals(other.type)
        && subject.equals(other.subject)
        && timeMs == other.timeMs
        && data.equals(other.data);
  }
}
