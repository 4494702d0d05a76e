package org.pledgewatch.ingest.simulator;

import java.util.Optional;

/**
 * The neighbourhood teams: officers who work the early and the late shift of their ward, when they
 * are not at court, training, ill, on leave or covering for others. Not thread-safe.
 */
final class TeamRota {
  private static final int OFFICERS_A_SHIFT = 2;
  private static final long LATE_MS = 20 * 60_000L;
  private static final long HOUR_MS = 3_600_000;
  private static final double ABSENT_SHARE = 0.24;
  private static final double SOME_HOURS_SHARE = 0.34;
  private static final double PLAIN_CLOTHES_SHARE = 0.06;
  private static final double SPECIAL_SHARE = 0.06;

  /** Of teams, those that have an office in their ward. */
  private static final double LOCAL_OFFICE_SHARE = 0.65;

  private final Stage stage;
  private final Fleet fleet;

  TeamRota(Stage stage, Fleet fleet) {
    this.stage = stage;
    this.fleet = fleet;
  }

  void begin() {
    for (Ward ward : stage.territory().first(stage.force().teams()).wards()) {
      Randomness places = stage.random("office " + ward.id());
      Spot base =
          places.chance(LOCAL_OFFICE_SHARE)
              ? ward.office()
              : stage.territory().any(places).office();
      Randomness random = stage.random("team " + ward.id());
      new Shifts(stage.schedule(), shift -> staff(shift, ward, base, random)).begin();
    }
  }

  private void staff(Shift shift, Ward ward, Spot base, Randomness random) {
    if (!shift.isNight()) {
      for (int i = 1; i <= OFFICERS_A_SHIFT; i++) {
        staff(shift, i, ward, base, random);
      }
    }
  }

  private void staff(Shift shift, int number, Ward ward, Spot base, Randomness random) {
    String id = "n-" + ward.id() + "-" + shift.team() + number;
    Unit unit =
        new Unit(
            id,
            kind(number, random),
            Optional.of(ward),
            base,
            random.chance(PLAIN_CLOTHES_SHARE),
            1,
            stage.random("officer " + id + " " + shift.index()));
    Schedule schedule = stage.schedule();
    long comesMs = shift.startMs() - random.uniformMs(0, Shifts.EARLY_MS);
    long goesMs = shift.endMs() + random.uniformMs(0, LATE_MS);
    if (random.chance(ABSENT_SHARE)) {
      String reason = Abstraction.any(Abstraction.WHOLE_SHIFT, random);
      schedule.at(comesMs, () -> fleet.absent(unit, reason));
    } else {
      schedule.at(comesMs, () -> fleet.comeOn(unit));
      if (random.chance(SOME_HOURS_SHARE)) {
        String reason = Abstraction.any(Abstraction.SOME_HOURS, random);
        long outMs = shift.startMs() + random.uniformMs(HOUR_MS / 2, 5 * HOUR_MS);
        long forMs = random.uniformMs(HOUR_MS / 2, 4 * HOUR_MS);
        takeOut(unit, outMs, reason, Math.min(forMs, shift.endMs() - outMs));
      }
    }
    schedule.at(goesMs, () -> fleet.end(unit));
  }

  /** Not where the simulation began after it. */
  private void takeOut(Unit unit, long outMs, String reason, long forMs) {
    if (outMs > stage.schedule().nowMs()) {
      stage.schedule().at(outMs, () -> fleet.takeOut(unit, reason, forMs));
    }
  }

  private static Unit.Kind kind(int number, Randomness random) {
    if (random.chance(SPECIAL_SHARE)) {
      return Unit.Kind.SPECIAL;
    }
    return number == 1 ? Unit.Kind.CONSTABLE : Unit.Kind.PCSO;
  }
}
