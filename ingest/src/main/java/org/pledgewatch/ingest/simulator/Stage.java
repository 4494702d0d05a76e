package org.pledgewatch.ingest.simulator;

import java.time.Instant;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventType;

/** What the parts of one simulated force share: its time, its chances and its voice. */
final class Stage {
  private final ForceProfile force;
  private final Territory territory;
  private final long seed;
  private final String epoch;
  private final Schedule schedule;
  private final Out out;

  /**
   * @param epoch makes ids differ from those of a simulation that began at another time
   */
  Stage(
      ForceProfile force,
      Territory territory,
      long seed,
      String epoch,
      Schedule schedule,
      Out out) {
    this.force = force;
    this.territory = territory;
    this.seed = seed;
    this.epoch = epoch;
    this.schedule = schedule;
    this.out = out;
  }

  ForceProfile force() {
    return force;
  }

  Territory territory() {
    return territory;
  }

  Schedule schedule() {
    return schedule;
  }

  String epoch() {
    return epoch;
  }

  /** The chances of one part or subject, which no other one draws from. */
  Randomness random(String concern) {
    return Randomness.of(seed, force.id(), concern);
  }

  /** A subject's id, different for every force, start and number. */
  String id(String kind, long number) {
    return kind + "-" + force.id() + "-" + epoch + "-" + number;
  }

  /** Now, by the system of the force that would say it: {@code cad}, {@code radio}, … */
  void say(String system, EventType type, String id, String subject, Data data) {
    if (out.hears()) {
      String source = "/" + system + "/" + force.id();
      Instant now = Instant.ofEpochMilli(schedule.nowMs());
      out.say(Event.of(id, source, type.name(), subject, now, data));
    }
  }
}
