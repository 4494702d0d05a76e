package org.pledgewatch.ingest.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The units on duty: brings them on and off, lends them out and takes them back. Who is not there
 * cannot be sent. Not thread-safe.
 */
final class Fleet {
  private static final long REPORT_SHORTEST_MS = 2_000;
  private static final long REPORT_LONGEST_MS = 40_000;

  private final Stage stage;
  private final UnitEvents events;
  private final Patrols patrols;
  private final List<Unit> onDuty = new ArrayList<>();
  private final Map<Unit, Radio> radios = new HashMap<>();
  private Runnable whenFree = () -> {};

  Fleet(Stage stage, UnitEvents events, Patrols patrols) {
    this.stage = stage;
    this.events = events;
    this.patrols = patrols;
  }

  /** Is called each time a unit has become free. */
  void onFree(Runnable action) {
    whenFree = action;
  }

  void comeOn(Unit unit) {
    radios.put(
        unit,
        new Radio(
            stage.schedule(),
            events,
            unit,
            stage.random("radio " + unit.id + " " + stage.schedule().nowMs())));
    onDuty.add(unit);
    beOn(unit);
  }

  private void beOn(Unit unit) {
    unit.duty = Unit.Duty.ON;
    unit.stay(stage.schedule().nowMs());
    events.duty(unit);
    patrols.brief(unit);
    radios.get(unit).switchOn();
    whenFree.run();
  }

  /** Not on duty at all in this shift: abstracted from its start until it goes. */
  void absent(Unit unit, String reason) {
    unit.duty = Unit.Duty.ABSTRACTED;
    events.abstracted(unit, reason);
  }

  /** For a while, unless it is sent to something; it comes back to its base. */
  void takeOut(Unit unit, String reason, long forMs) {
    if (unit.duty != Unit.Duty.ON || unit.committed) {
      return;
    }
    unit.duty = Unit.Duty.ABSTRACTED;
    events.abstracted(unit, reason);
    radios.get(unit).switchOff();
    Schedule schedule = stage.schedule();
    Spot here = unit.at(schedule.nowMs());
    unit.go(unit.base, schedule.nowMs(), homeMs(here, unit.base, schedule.nowMs()));
    unit.replan(schedule, forMs, () -> back(unit));
  }

  private static long homeMs(Spot here, Spot base, long nowMs) {
    return Roads.driveMs(here, base, Settlement.RURAL, false, nowMs);
  }

  private void back(Unit unit) {
    if (unit.endDue) {
      goOff(unit);
    } else {
      beOn(unit);
    }
  }

  /** Now, or as soon as what it was sent to is over. */
  void end(Unit unit) {
    unit.endDue = true;
    if (!unit.committed) {
      goOff(unit);
    }
  }

  private void goOff(Unit unit) {
    if (unit.duty == Unit.Duty.OFF) {
      return;
    }
    unit.duty = Unit.Duty.OFF;
    unit.dropPlan();
    onDuty.remove(unit);
    Radio radio = radios.remove(unit);
    if (radio != null) {
      radio.switchOff();
    }
    events.duty(unit);
  }

  /** The nearest free one of a kind that will do; ties by id. */
  Optional<Unit> nearestFree(Spot to, Predicate<Unit> willDo) {
    long nowMs = stage.schedule().nowMs();
    Unit nearest = null;
    double leastM = 0;
    for (Unit unit : onDuty) {
      if (unit.isFree() && willDo.test(unit)) {
        double metres = unit.at(nowMs).metresTo(to);
        boolean nearer =
            nearest == null
                || metres < leastM
                || (metres == leastM && unit.id.compareTo(nearest.id) < 0);
        nearest = nearer ? unit : nearest;
        leastM = nearer ? metres : leastM;
      }
    }
    return Optional.ofNullable(nearest);
  }

  List<Unit> free() {
    return onDuty.stream().filter(Unit::isFree).toList();
  }

  void lend(Unit unit) {
    unit.committed = true;
    unit.dropPlan();
  }

  void attend(Unit unit) {
    unit.activity = Unit.Activity.INCIDENT;
    events.activity(unit);
  }

  /** Over; after a word on the radio it is free again, and maybe at the end of its shift. */
  void giveBack(Unit unit) {
    unit.stay(stage.schedule().nowMs());
    long wordMs = unit.random.uniformMs(REPORT_SHORTEST_MS, REPORT_LONGEST_MS);
    unit.replan(stage.schedule(), wordMs, () -> freeAgain(unit));
  }

  /** Over, with somebody arrested. */
  void giveBackVia(Unit unit, String reason, long forMs) {
    unit.stay(stage.schedule().nowMs());
    unit.replan(
        stage.schedule(),
        unit.random.uniformMs(REPORT_SHORTEST_MS, REPORT_LONGEST_MS),
        () -> {
          unit.committed = false;
          takeOut(unit, reason, forMs);
        });
  }

  private void freeAgain(Unit unit) {
    unit.committed = false;
    if (unit.endDue) {
      goOff(unit);
    } else {
      patrols.goOn(unit);
      whenFree.run();
    }
  }
}
