package org.pledgewatch.ingest.simulator;

import java.util.Locale;
import java.util.Optional;

/**
 * A unit on one shift: a response car or an officer of a neighbourhood team. Its plan is what it is
 * about to do next; {@link #replan} drops what was planned. Not thread-safe.
 */
final class Unit {
  /** What a unit is. */
  enum Kind {
    CONSTABLE,
    PCSO,
    SPECIAL,
    RESPONSE,
    ROADS;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a unit is on. */
  enum Duty {
    ON("on"),
    OFF("off"),
    ABSTRACTED("abstracted");

    final String id;

    Duty(String id) {
      this.id = id;
    }
  }

  /** What a unit does. */
  enum Activity {
    PATROL,
    STATION,
    INCIDENT,
    MEETING,
    ENQUIRY;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  final String id;
  final Kind kind;
  final Optional<Ward> team;

  /** The station it works from. */
  final Spot base;

  final boolean plainClothes;
  final int crewed;
  final Randomness random;
  Duty duty = Duty.OFF;
  Activity activity = Activity.STATION;
  boolean endDue;

  /** From being sent until free again for others. */
  boolean committed;

  private Leg leg;
  private long plan;

  Unit(
      String id,
      Kind kind,
      Optional<Ward> team,
      Spot base,
      boolean plainClothes,
      int crewed,
      Randomness random) {
    this.id = id;
    this.kind = kind;
    this.team = team;
    this.base = base;
    this.plainClothes = plainClothes;
    this.crewed = crewed;
    this.random = random;
    this.leg = Leg.stay(base, 0);
  }

  boolean isFree() {
    return duty == Duty.ON && !committed && !endDue;
  }

  Leg leg() {
    return leg;
  }

  Spot at(long timeMs) {
    return leg.at(timeMs);
  }

  void stay(long nowMs) {
    leg = Leg.stay(at(nowMs), nowMs);
  }

  /** From where it is, on the straight way. */
  void go(Spot to, long nowMs, long takesMs) {
    leg = new Leg(at(nowMs), to, nowMs, nowMs + takesMs);
  }

  /** Forgets what was planned, and does this later unless there is another plan by then. */
  void replan(Schedule schedule, long inMs, Runnable next) {
    long current = ++plan;
    schedule.in(
        inMs,
        () -> {
          if (plan == current) {
            next.run();
          }
        });
  }

  /** Forgets what was planned. */
  void dropPlan() {
    plan++;
  }
}
