package org.pledgewatch.domain.event;

import java.time.Duration;

/**
 * What an event's subject is. A case file holds the facts of one subject of one kind.
 *
 * <p>Bounds on disorder and horizons: events contract, "Clocks", and measures contract, rule 12.
 */
public enum CaseKind {
  CALL(Stream.CALLS, Duration.ofHours(24)),
  AGENT(Stream.CALLS, Duration.ofHours(24)),
  INCIDENT(Stream.INCIDENTS, Duration.ofDays(28)),
  UNIT(Stream.UNITS, Duration.ofHours(24)),
  MESSAGE(Stream.CONTACTS, Duration.ofDays(90)),
  DISSATISFACTION(Stream.CONTACTS, Duration.ofDays(90)),
  CRIME(Stream.CONTACTS, Duration.ofDays(90)),
  MEETING(Stream.CONTACTS, Duration.ofDays(90)),
  UPDATE(Stream.CONTACTS, Duration.ofDays(90)),
  COLLISION(Stream.CONTACTS, Duration.ofDays(90)),
  FEEDBACK(Stream.CONTACTS, Duration.ofDays(90)),
  PROMISE(Stream.CONTACTS, Duration.ofDays(90)),
  SOURCE(Stream.CALLS, Duration.ZERO);

  /** Which allowed lateness and bound on disorder holds for a kind. */
  public enum Stream {
    CALLS(Duration.ofSeconds(5)),
    INCIDENTS(Duration.ofSeconds(5)),
    CONTACTS(Duration.ofSeconds(5)),
    UNITS(Duration.ofSeconds(30));

    private final Duration disorder;

    Stream(Duration disorder) {
      this.disorder = disorder;
    }

    /** How far behind the newest event an event may come and still be in order. */
    public Duration disorder() {
      return disorder;
    }
  }

  private final Stream stream;
  private final Duration horizon;

  CaseKind(Stream stream, Duration horizon) {
    this.stream = stream;
    this.horizon = horizon;
  }

  public Stream stream() {
    return stream;
  }

  /** How long a case is remembered after its last event or deadline. */
  public Duration horizon() {
    return horizon;
  }
}
