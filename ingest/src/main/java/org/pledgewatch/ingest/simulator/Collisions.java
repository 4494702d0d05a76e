package org.pledgewatch.ingest.simulator;

import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.EventTypes;

/** Collisions reported, and the person contacted about it: within two weeks, later or never. */
final class Collisions {
  private static final long DAY_MS = 86_400_000;
  private static final double PER_CALL = 0.001;
  private static final double PER_DAY_MIN = 0.6;
  private static final double PROMPT = 0.8;
  private static final double LATE = 0.13;

  private final Stage stage;

  Collisions(Stage stage) {
    this.stage = stage;
  }

  void begin() {
    double perDay = Math.max(PER_DAY_MIN, PER_CALL * stage.force().callsPerDay());
    new Happenings(perDay, stage.random("collisions"), stage.schedule(), this::report).begin();
  }

  private void report(long number) {
    String id = stage.id("col", number);
    Randomness random = stage.random("collision " + id);
    Data data = Data.of("force", stage.force().id());
    stage.say("contacts", EventTypes.COLLISION_REPORTED, id + "/reported", id, data);
    double how = random.unit();
    if (how < PROMPT + LATE) {
      long inMs =
          how < PROMPT
              ? random.uniformMs(DAY_MS / 2, 12 * DAY_MS)
              : random.uniformMs(14 * DAY_MS, 30 * DAY_MS);
      stage
          .schedule()
          .in(
              inMs,
              () ->
                  stage.say(
                      "contacts", EventTypes.COLLISION_CONTACTED, id + "/contacted", id, data));
    }
  }
}
