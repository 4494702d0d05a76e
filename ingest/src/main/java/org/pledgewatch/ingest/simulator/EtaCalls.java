package org.pledgewatch.ingest.simulator;

/** Callers are told when to expect somebody: mostly soon, sometimes late, sometimes never. */
final class EtaCalls {
  private static final double FORGOTTEN = 0.09;
  private static final double LATE = 0.06;
  private static final double MEAN_MS = 75_000;
  private static final double SPREAD = 0.7;
  private static final long MINUTE_MS = 60_000;
  private static final long SETTING_OFF_MS = 30_000;
  private static final double ERROR_SPREAD = 0.25;

  private final Schedule schedule;
  private final IncidentEvents events;
  private final Attendances attendances;

  EtaCalls(Schedule schedule, IncidentEvents events, Attendances attendances) {
    this.schedule = schedule;
    this.events = events;
    this.attendances = attendances;
  }

  void plan(Incident incident, Unit unit) {
    Randomness random = incident.random;
    if (!incident.deservesEta() || random.chance(FORGOTTEN)) {
      return;
    }
    long inMs =
        random.chance(LATE)
            ? random.uniformMs(5 * MINUTE_MS, 11 * MINUTE_MS)
            : random.logNormalMs(MEAN_MS, SPREAD);
    long expectedMs = schedule.nowMs() + SETTING_OFF_MS + attendances.driveMs(unit, incident);
    incident.later(schedule, inMs, () -> tell(incident, expectedMs));
  }

  /** Whole minutes, and not always right. */
  private void tell(Incident incident, long expectedMs) {
    if (incident.firstArrivalMs.isPresent() || incident.units == 0) {
      return;
    }
    double error = 1 + ERROR_SPREAD * (2 * incident.random.unit() - 1);
    long leftMs = Math.max(MINUTE_MS, (long) ((expectedMs - schedule.nowMs()) * error));
    long etaMs = schedule.nowMs() + leftMs;
    events.etaGiven(incident, Math.floorDiv(etaMs + MINUTE_MS / 2, MINUTE_MS) * MINUTE_MS);
  }
}
