package org.pledgewatch.ingest.simulator;

import java.util.List;
import java.util.Optional;

/**
 * The response cars of each shift: as many as its usual calls keep busy, and a margin. They work
 * from the stations of all districts, one in thirty shifts is lost to something else. Not
 * thread-safe.
 */
final class CarRota {
  /** Minutes of a car that a call on the line takes up, the share that needs none included. */
  private static final double EMERGENCY_CAR_MIN = 17.5;

  private static final double ROUTINE_CAR_MIN = 5;

  /** Where ways are long, so many more. */
  private static final double RURAL_MORE = 0.6;

  /** Cars beyond the load, in roots of the load. */
  private static final double MARGIN = 1.2;

  private static final int CARS_MIN = 3;
  private static final long HOUR_MS = 3_600_000;
  private static final long LATE_MS = 25 * 60_000L;
  private static final double ABSENT_SHARE = 0.03;
  private static final double ROADS_SHARE = 0.1;

  private final Stage stage;
  private final Fleet fleet;
  private final Randomness random;
  private final List<Spot> stations;

  CarRota(Stage stage, Fleet fleet) {
    this.stage = stage;
    this.fleet = fleet;
    this.random = stage.random("cars");
    this.stations = stage.territory().stations();
  }

  void begin() {
    new Shifts(stage.schedule(), this::staff).begin();
  }

  private void staff(Shift shift) {
    int cars = needed(shift);
    for (int i = 1; i <= cars; i++) {
      staff(shift, i);
    }
  }

  private void staff(Shift shift, int number) {
    String id = "r-" + stage.force().id() + "-" + shift.team() + number;
    Randomness own = stage.random("car " + id + " " + shift.index());
    Unit.Kind kind = own.chance(ROADS_SHARE) ? Unit.Kind.ROADS : Unit.Kind.RESPONSE;
    Spot base = stations.get(number % stations.size());
    int crewed = own.chance(0.4) ? 2 : 1;
    Unit unit = new Unit(id, kind, Optional.empty(), base, false, crewed, own);
    long comesMs = shift.startMs() - random.uniformMs(0, Shifts.EARLY_MS);
    long goesMs = shift.endMs() + random.uniformMs(0, LATE_MS);
    if (random.chance(ABSENT_SHARE)) {
      String reason = Abstraction.any(Abstraction.WHOLE_SHIFT, random);
      stage.schedule().at(comesMs, () -> fleet.absent(unit, reason));
    } else {
      stage.schedule().at(comesMs, () -> fleet.comeOn(unit));
    }
    stage.schedule().at(goesMs, () -> fleet.end(unit));
  }

  private int needed(Shift shift) {
    double busiest = 0;
    for (long t = shift.startMs(); t < shift.endMs(); t += HOUR_MS) {
      double emergency =
          stage.force().emergencyCallsPerMin() * WeeklyRhythm.factor(Line.EMERGENCY, t);
      double routine = stage.force().routineCallsPerMin() * WeeklyRhythm.factor(Line.ROUTINE, t);
      busiest = Math.max(busiest, emergency * EMERGENCY_CAR_MIN + routine * ROUTINE_CAR_MIN);
    }
    busiest *= 1 + RURAL_MORE * stage.territory().ruralShare();
    return Math.max(CARS_MIN, (int) StrictMath.ceil(busiest + MARGIN * StrictMath.sqrt(busiest)));
  }
}
