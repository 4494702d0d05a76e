package org.pledgewatch.ingest.simulator;

import java.time.Duration;
import java.util.Optional;

/**
 * Which promise of attendance an incident has, as far as the control room can tell: the Pledge's
 * points 5 and 6.
 *
 * @param name as in the policy packs
 */
record AttendancePromise(String name, Duration target) {
  private static final Duration URBAN = Duration.ofMinutes(15);
  private static final Duration RURAL = Duration.ofMinutes(20);
  private static final Duration VULNERABLE_OR_PRIORITY = Duration.ofMinutes(60);

  static Optional<AttendancePromise> of(Incident incident) {
    if (incident.isAttend60()) {
      return Optional.of(new AttendancePromise("attend-60", VULNERABLE_OR_PRIORITY));
    }
    if (incident.grade != Grade.EMERGENCY || incident.located == Incident.Located.NOT) {
      return Optional.empty();
    }
    return Optional.of(
        incident.ward.settlement() == Settlement.URBAN
            ? new AttendancePromise("attend-emergency-urban", URBAN)
            : new AttendancePromise("attend-emergency-rural", RURAL));
  }

  boolean isBrokenBy(Incident incident, long arrivalMs) {
    return arrivalMs - incident.createdMs > target.toMillis();
  }
}
