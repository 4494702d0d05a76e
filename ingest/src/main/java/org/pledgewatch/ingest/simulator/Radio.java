package org.pledgewatch.ingest.simulator;

/**
 * The position fixes of a unit's radio: every 15 s on the way to an incident, 30 s on patrol, a
 * minute otherwise. Now and then it loses them for minutes: valleys, cellars, flat batteries.
 */
final class Radio {
  private static final long HURRYING_MS = 15_000;
  private static final long PATROLLING_MS = 30_000;
  private static final long RESTING_MS = 60_000;
  private static final double LOST_SHARE = 0.004;
  private static final long LOST_SHORTEST_MS = 130_000;
  private static final long LOST_LONGEST_MS = 11 * 60_000L;
  private static final int ACCURACY_BEST_M = 4;
  private static final int ACCURACY_SPREAD_M = 22;

  private final Schedule schedule;
  private final UnitEvents events;
  private final Unit unit;
  private final Randomness random;
  private Spot newest;
  private boolean on;
  private long session;

  Radio(Schedule schedule, UnitEvents events, Unit unit, Randomness random) {
    this.schedule = schedule;
    this.events = events;
    this.unit = unit;
    this.random = random;
    this.newest = unit.base;
  }

  void switchOn() {
    on = true;
    long current = ++session;
    schedule.in(random.uniformMs(500, 15_000), () -> fix(current));
  }

  void switchOff() {
    on = false;
  }

  private void fix(long current) {
    if (!on || current != session) {
      return;
    }
    long nowMs = schedule.nowMs();
    Spot here = unit.at(nowMs).rounded();
    boolean onBeat = unit.activity == Unit.Activity.PATROL && unit.team.isPresent();
    // The straight way may cut a corner of the ward; a patrol would not.
    if (!onBeat || unit.team.get().coverage().covers(here)) {
      newest = here;
    }
    int accuracyM = ACCURACY_BEST_M + random.below(ACCURACY_SPREAD_M);
    events.located(unit, newest, accuracyM, unit.leg().speedKmh(nowMs));
    boolean lost = random.chance(LOST_SHARE);
    long pauseMs = lost ? random.uniformMs(LOST_SHORTEST_MS, LOST_LONGEST_MS) : intervalMs(nowMs);
    schedule.in(pauseMs, () -> fix(current));
  }

  private long intervalMs(long nowMs) {
    if (unit.activity == Unit.Activity.INCIDENT && unit.leg().isMovingAt(nowMs)) {
      return HURRYING_MS;
    }
    return unit.activity == Unit.Activity.PATROL ? PATROLLING_MS : RESTING_MS;
  }
}
