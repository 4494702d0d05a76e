package org.pledgewatch.ingest.simulator;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Units going to incidents: sent, on the way, there, cleared. Some forget to press a button. Not
 * thread-safe.
 */
final class Attendances {
  private static final double FORGETS_ARRIVAL = 0.05;
  private static final double FORGETS_ENROUTE = 0.08;
  private static final double ARREST_SHARE = 0.07;
  private static final long ACKNOWLEDGE_SHORTEST_MS = 3_000;
  private static final long ACKNOWLEDGE_LONGEST_MS = 45_000;
  private static final long CUSTODY_SHORTEST_MS = 70 * 60_000L;
  private static final long CUSTODY_LONGEST_MS = 180 * 60_000L;

  private final Schedule schedule;
  private final IncidentEvents events;
  private final Fleet fleet;
  private final Explanations explanations;
  private final Map<Incident, Map<String, Unit>> attending = new HashMap<>();
  private Listener listener = new Listener() {};

  /** Is told of what others go by. */
  interface Listener {
    /** The first unit is on its way. */
    default void sent(Incident incident, Unit unit) {}

    /** The last unit has left. */
    default void left(Incident incident) {}
  }

  Attendances(Stage stage, IncidentEvents events, Fleet fleet, Explanations explanations) {
    this.schedule = stage.schedule();
    this.events = events;
    this.fleet = fleet;
    this.explanations = explanations;
  }

  void listen(Listener listener) {
    this.listener = listener;
  }

  void send(Unit unit, Incident incident) {
    boolean first = take(unit, incident);
    long setsOffMs = unit.random.uniformMs(ACKNOWLEDGE_SHORTEST_MS, ACKNOWLEDGE_LONGEST_MS);
    unit.replan(schedule, setsOffMs, () -> setOff(unit, incident));
    if (first) {
      listener.sent(incident, unit);
    }
  }

  /** The unit has come upon it: sent and there at the same time. */
  void cameUpon(Unit unit, Incident incident) {
    take(unit, incident);
    unit.stay(schedule.nowMs());
    fleet.attend(unit);
    arrive(unit, incident, true);
  }

  private boolean take(Unit unit, Incident incident) {
    boolean first = !incident.assigned;
    fleet.lend(unit);
    incident.assigned = true;
    incident.units++;
    attending.computeIfAbsent(incident, any -> new LinkedHashMap<>()).put(unit.id, unit);
    events.assigned(incident, unit);
    return first;
  }

  private void setOff(Unit unit, Incident incident) {
    if (!unit.random.chance(FORGETS_ENROUTE)) {
      events.enroute(incident, unit);
    }
    fleet.attend(unit);
    long nowMs = schedule.nowMs();
    long takesMs = driveMs(unit, incident);
    unit.go(incident.spot, nowMs, takesMs);
    boolean presses = !unit.random.chance(FORGETS_ARRIVAL);
    unit.replan(schedule, takesMs, () -> arrive(unit, incident, presses));
  }

  /** How long the unit would take from where it is. */
  long driveMs(Unit unit, Incident incident) {
    long nowMs = schedule.nowMs();
    boolean hurry = incident.grade == Grade.EMERGENCY;
    return Roads.driveMs(unit.at(nowMs), incident.spot, incident.ward.settlement(), hurry, nowMs);
  }

  private void arrive(Unit unit, Incident incident, boolean presses) {
    if (presses) {
      events.arrived(incident, unit);
      if (incident.firstArrivalMs.isEmpty()) {
        incident.firstArrivalMs = Optional.of(schedule.nowMs());
        explainIfLate(incident);
      }
    }
    long staysMs = incident.grade.sceneMs(unit.random);
    unit.replan(schedule, staysMs, () -> clear(unit, incident));
  }

  private void explainIfLate(Incident incident) {
    if (!incident.regraded) {
      AttendancePromise.of(incident)
          .filter(promise -> promise.isBrokenBy(incident, schedule.nowMs()))
          .ifPresent(promise -> explanations.broken(promise.name(), incident.id));
    }
  }

  private void clear(Unit unit, Incident incident) {
    events.cleared(incident, unit);
    incident.units--;
    attending.get(incident).remove(unit.id);
    if (unit.team.isEmpty() && !unit.endDue && unit.random.chance(ARREST_SHARE)) {
      long forMs = unit.random.uniformMs(CUSTODY_SHORTEST_MS, CUSTODY_LONGEST_MS);
      fleet.giveBackVia(unit, "custody", forMs);
    } else {
      fleet.giveBack(unit);
    }
    if (incident.units == 0) {
      attending.remove(incident);
      listener.left(incident);
    }
  }

  /** Calls back all who are on their way or there; they say so, before the log is closed. */
  void callBack(Incident incident) {
    Map<String, Unit> units = attending.remove(incident);
    incident.units = 0;
    if (units != null) {
      for (Unit unit : units.values()) {
        events.cleared(incident, unit);
        fleet.giveBack(unit);
      }
    }
  }
}
