package org.pledgewatch.ingest.simulator;

import java.util.Optional;

/** One incident log as the control room knows it. Not thread-safe. */
final class Incident {
  /** How the log says where it is. */
  enum Located {
    COORDINATES,
    COORDINATES_AND_SETTLEMENT,
    NEIGHBOURHOOD,
    NOT
  }

  final String id;
  final Optional<String> call;
  final Ward ward;
  final Spot spot;
  final Located located;
  final String category;
  final boolean vulnerable;
  final Optional<String> priorityMarker;
  final Randomness random;
  final long createdMs;
  Grade grade;
  boolean regraded;
  boolean assigned;
  boolean closed;

  /** Units on it now. */
  int units;

  /** Events of it so far, which number their ids. */
  int said;

  Optional<Long> firstArrivalMs = Optional.empty();

  /** The end of the appointment that stands. */
  Optional<Long> dueMs = Optional.empty();

  /** Grows with every change of what is to be done about it; what was planned before is void. */
  private long plan;

  Incident(
      String id,
      Optional<String> call,
      Ward ward,
      Spot spot,
      Grade grade,
      Traits traits,
      Randomness random,
      long createdMs) {
    this.id = id;
    this.call = call;
    this.ward = ward;
    this.spot = spot;
    this.grade = grade;
    this.located = traits.located();
    this.category = traits.category();
    this.vulnerable = traits.vulnerable();
    this.priorityMarker = traits.priorityMarker();
    this.random = random;
    this.createdMs = createdMs;
  }

  /** What a call handler notes about an incident. */
  record Traits(
      Located located, String category, boolean vulnerable, Optional<String> priorityMarker) {}

  boolean isAttend60() {
    return grade == Grade.PRIORITY && (vulnerable || priorityMarker.isPresent());
  }

  /** Whether an arrival time is promised to the caller. */
  boolean deservesEta() {
    return grade == Grade.EMERGENCY || isAttend60();
  }

  boolean awaitsUnit() {
    return !closed && !assigned;
  }

  /** Does this later unless the plan has changed, or the log been closed, by then. */
  void later(Schedule schedule, long inMs, Runnable next) {
    long current = plan;
    schedule.in(
        inMs,
        () -> {
          if (plan == current && !closed) {
            next.run();
          }
        });
  }

  void replan() {
    plan++;
  }
}
