package org.pledgewatch.ingest.simulator;

import java.util.List;
import java.util.Optional;

/** What units come upon themselves: an incident without a call, attended in the same moment. */
final class Discoveries {
  /** A day, of each call a minute. */
  private static final double PER_DAY = 8;

  private static final double PER_DAY_MIN = 1;

  private final Stage stage;
  private final Fleet fleet;
  private final IncidentDesk desk;
  private final Randomness random;

  Discoveries(Stage stage, Fleet fleet, IncidentDesk desk) {
    this.stage = stage;
    this.fleet = fleet;
    this.desk = desk;
    this.random = stage.random("discoveries");
  }

  void begin() {
    double perDay = Math.max(PER_DAY_MIN, PER_DAY * stage.force().emergencyCallsPerMin());
    new Happenings(perDay, stage.random("discoveries when"), stage.schedule(), this::happen)
        .begin();
  }

  private void happen(long number) {
    List<Unit> free = fleet.free();
    if (!free.isEmpty()) {
      Unit unit = random.oneOf(free);
      Optional<Ward> ward = stage.territory().at(unit.at(stage.schedule().nowMs()));
      String id = stage.id("iu", number);
      ward.ifPresent(where -> desk.open(id, unit, where, stage.random("incident " + id)));
    }
  }
}
