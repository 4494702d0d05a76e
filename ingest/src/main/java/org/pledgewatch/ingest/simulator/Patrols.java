package org.pledgewatch.ingest.simulator;

/**
 * What units do while nobody sends them: officers of a team walk their ward between visits,
 * meetings and paper work; response cars cruise or stand by. Not thread-safe.
 */
final class Patrols {
  private static final long MINUTE_MS = 60_000;

  /** Further than this a beat is driven. */
  private static final double WALK_M_MAX = 900;

  private static final double MEETING_SHARE = 0.06;
  private static final double STATION_SHARE = 0.22;
  private static final double ENQUIRY_SHARE = 0.34;
  private static final double CRUISE_SHARE = 0.45;

  private final Stage stage;
  private final Schedule schedule;
  private final UnitEvents events;

  Patrols(Stage stage, UnitEvents events) {
    this.stage = stage;
    this.schedule = stage.schedule();
    this.events = events;
  }

  /** Begins a shift at the station. */
  void brief(Unit unit) {
    become(unit, Unit.Activity.STATION);
    unit.replan(schedule, unit.random.uniformMs(8 * MINUTE_MS, 25 * MINUTE_MS), () -> goOn(unit));
  }

  /** Whatever comes next for a unit that is free. */
  void goOn(Unit unit) {
    if (unit.team.isPresent()) {
      onTeam(unit, unit.team.get());
    } else {
      inCar(unit);
    }
  }

  private void inCar(Unit unit) {
    boolean cruises = unit.random.chance(CRUISE_SHARE);
    Ward ward = stage.territory().any(unit.random);
    Spot to = cruises ? ward.beat().spots().get(0) : unit.base;
    long takesMs = driveMs(unit, to, ward.settlement());
    become(unit, cruises ? Unit.Activity.PATROL : Unit.Activity.STATION);
    unit.go(to, schedule.nowMs(), takesMs);
    long staysMs = unit.random.uniformMs(10 * MINUTE_MS, 40 * MINUTE_MS);
    unit.replan(schedule, takesMs + staysMs, () -> goOn(unit));
  }

  private void onTeam(Unit unit, Ward ward) {
    double next = unit.random.unit();
    if (next < MEETING_SHARE) {
      visit(unit, Unit.Activity.MEETING, ward, 40 * MINUTE_MS, 90 * MINUTE_MS);
    } else if (next < STATION_SHARE) {
      stayAt(unit, unit.base, Unit.Activity.STATION, ward, 15 * MINUTE_MS, 45 * MINUTE_MS);
    } else if (next < ENQUIRY_SHARE) {
      visit(unit, Unit.Activity.ENQUIRY, ward, 15 * MINUTE_MS, 50 * MINUTE_MS);
    } else {
      toBeat(unit, ward);
    }
  }

  /** Mostly in the ward, sometimes in another one. */
  private void visit(Unit unit, Unit.Activity what, Ward ward, long shortestMs, long longestMs) {
    boolean elsewhere = unit.random.chance(0.3);
    Ward where = elsewhere ? stage.territory().any(unit.random) : ward;
    stayAt(unit, where.anywhere(unit.random), what, where, shortestMs, longestMs);
  }

  private void stayAt(
      Unit unit, Spot to, Unit.Activity what, Ward ward, long shortestMs, long longestMs) {
    long takesMs = driveMs(unit, to, ward.settlement());
    become(unit, what);
    unit.go(to, schedule.nowMs(), takesMs);
    long staysMs = unit.random.uniformMs(shortestMs, longestMs);
    unit.replan(schedule, takesMs + staysMs, () -> goOn(unit));
  }

  /** On the way to the beat is not yet patrol. */
  private void toBeat(Unit unit, Ward ward) {
    Spot here = unit.at(schedule.nowMs());
    int first = ward.beat().nearestTo(here);
    Spot to = ward.beat().spots().get(first);
    long takesMs = onFootOrByCar(unit, to, ward);
    become(unit, Unit.Activity.ENQUIRY);
    unit.go(to, schedule.nowMs(), takesMs);
    long untilMs =
        schedule.nowMs() + takesMs + unit.random.uniformMs(40 * MINUTE_MS, 130 * MINUTE_MS);
    unit.replan(schedule, takesMs, () -> walk(unit, ward, first, untilMs));
  }

  private void walk(Unit unit, Ward ward, int at, long untilMs) {
    if (schedule.nowMs() >= untilMs) {
      goOn(unit);
      return;
    }
    if (unit.activity != Unit.Activity.PATROL) {
      become(unit, Unit.Activity.PATROL);
    }
    int next = ward.beat().after(at, unit.random);
    Spot to = ward.beat().spots().get(next);
    long takesMs = onFootOrByCar(unit, to, ward);
    unit.go(to, schedule.nowMs(), takesMs);
    long looksMs = unit.random.uniformMs(MINUTE_MS, 8 * MINUTE_MS);
    unit.replan(schedule, takesMs + looksMs, () -> walk(unit, ward, next, untilMs));
  }

  private long onFootOrByCar(Unit unit, Spot to, Ward ward) {
    Spot here = unit.at(schedule.nowMs());
    return here.metresTo(to) <= WALK_M_MAX
        ? Roads.walkMs(here, to)
        : driveMs(unit, to, ward.settlement());
  }

  private long driveMs(Unit unit, Spot to, Settlement settlement) {
    long nowMs = schedule.nowMs();
    return Roads.driveMs(unit.at(nowMs), to, settlement, false, nowMs);
  }

  private void become(Unit unit, Unit.Activity activity) {
    unit.activity = activity;
    events.activity(unit);
  }
}
