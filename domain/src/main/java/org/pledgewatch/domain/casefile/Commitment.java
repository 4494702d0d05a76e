package org.pledgewatch.domain.casefile;

import java.time.Instant;
import java.util.Map;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;

/**
 * What a unit's file is told of an incident: that it holds the unit from a moment on, or lets it go
 * then. An end that moves so leaves the beginning alone.
 */
record Commitment(String incident, boolean held) {
  private static final String TYPE = "unit.committed";
  private static final String INCIDENT = "incident";
  private static final String HELD = "held";

  Event fact(String unit, long atMs) {
    return Event.of(
        incident + "\n" + held,
        "/incidents",
        TYPE,
        unit,
        Instant.ofEpochMilli(atMs),
        new Data(Map.of(INCIDENT, incident, HELD, held)));
  }

  static boolean isOne(Event fact) {
    return fact.type().equals(TYPE);
  }

  /** Reads what {@link #fact} wrote. */
  static Commitment read(Event fact) {
    return new Commitment(
        fact.data().text(INCIDENT).orElseThrow(), fact.data().flag(HELD).orElseThrow());
  }
}
