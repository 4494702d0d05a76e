package org.pledgewatch.ingest.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Scheduled incidents: an appointment is agreed, sometimes moved, mostly kept, sometimes forgotten.
 * Times of appointments are two hours of the working day. Not thread-safe.
 */
final class Appointments {
  private static final long MINUTE_MS = 60_000;
  private static final long HOUR_MS = 60 * MINUTE_MS;
  private static final int FIRST_HOUR = 9;
  private static final int HOURS = 10;
  private static final int LENGTH_HOURS = 2;
  private static final double DURING_THE_CALL = 0.8;
  private static final double MOVED = 0.12;
  private static final double FORGOTTEN = 0.05;
  private static final double SAME_OR_NEXT_DAY = 0.8;

  /** Who forgot it notices that, and agrees another time, this often at most. */
  private static final int MADE_MAX = 4;

  private final Schedule schedule;
  private final IncidentEvents events;
  private final Dispatcher dispatcher;
  private final Explanations explanations;

  Appointments(
      Schedule schedule, IncidentEvents events, Dispatcher dispatcher, Explanations explanations) {
    this.schedule = schedule;
    this.events = events;
    this.dispatcher = dispatcher;
    this.explanations = explanations;
  }

  void plan(Incident incident) {
    Randomness random = incident.random;
    long inMs =
        random.chance(DURING_THE_CALL)
            ? random.uniformMs(MINUTE_MS, 5 * MINUTE_MS)
            : random.uniformMs(HOUR_MS, 20 * HOUR_MS);
    incident.later(schedule, inMs, () -> make(incident, 1));
  }

  private void make(Incident incident, int number) {
    Randomness random = incident.random;
    long fromMs = anyFrom(random);
    long toMs = fromMs + LENGTH_HOURS * HOUR_MS;
    events.appointment(incident, fromMs, toMs);
    incident.dueMs = Optional.of(toMs);
    long untilFromMs = fromMs - schedule.nowMs();
    boolean last = number >= MADE_MAX;
    if (!last && random.chance(MOVED)) {
      long inMs = random.uniformMs(untilFromMs / 3, untilFromMs);
      incident.later(schedule, inMs, () -> make(incident, number + 1));
    } else if (!last && random.chance(FORGOTTEN)) {
      long inMs = toMs - schedule.nowMs() + random.uniformMs(HOUR_MS, 8 * HOUR_MS);
      incident.later(schedule, inMs, () -> make(incident, number + 1));
    } else {
      long inMs = untilFromMs + random.uniformMs(-15 * MINUTE_MS, 75 * MINUTE_MS);
      incident.later(schedule, inMs, () -> dispatcher.request(incident));
    }
    if (number == 1) {
      incident.later(schedule, toMs - schedule.nowMs() + 1, () -> explainIfMissed(incident, toMs));
    }
  }

  private void explainIfMissed(Incident incident, long toMs) {
    boolean stands = incident.dueMs.filter(dueMs -> dueMs == toMs).isPresent();
    if (stands && incident.firstArrivalMs.isEmpty()) {
      explanations.broken("appointment-kept", incident.id);
    }
  }

  /** Three hours ahead at least. */
  private long anyFrom(Randomness random) {
    int days = random.chance(SAME_OR_NEXT_DAY) ? random.below(2) : 2 + random.below(3);
    LocalDate day = Instant.ofEpochMilli(schedule.nowMs()).atZone(WeeklyRhythm.ZONE).toLocalDate();
    int hour = FIRST_HOUR + random.below(HOURS);
    long fromMs = at(day.plusDays(days), hour);
    return fromMs >= schedule.nowMs() + 3 * HOUR_MS ? fromMs : at(day.plusDays(days + 1L), hour);
  }

  private static long at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(WeeklyRhythm.ZONE).toInstant().toEpochMilli();
  }
}
