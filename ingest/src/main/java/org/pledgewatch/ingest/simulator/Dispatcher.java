package org.pledgewatch.ingest.simulator;

import java.util.Comparator;
import java.util.Iterator;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Sends the nearest free unit to each incident that wants one, the most urgent and then the oldest
 * first; while none is free they wait. Not thread-safe.
 */
final class Dispatcher {
  /** An officer of a team who is as near goes to an emergency as well. */
  private static final double NEAR_M = 900;

  /** Cars that stay free for what is urgent while a scheduled incident waits. */
  private static final int KEPT_FOR_URGENT = 2;

  private final Fleet fleet;
  private final Attendances attendances;
  private final TreeSet<Incident> waiting =
      new TreeSet<>(
          Comparator.<Incident, Grade>comparing(incident -> incident.grade)
              .thenComparingLong(incident -> incident.createdMs)
              .thenComparing(incident -> incident.id));

  Dispatcher(Fleet fleet, Attendances attendances) {
    this.fleet = fleet;
    this.attendances = attendances;
    fleet.onFree(this::match);
  }

  void request(Incident incident) {
    if (incident.awaitsUnit()) {
      waiting.add(incident);
      match();
    }
  }

  /** No unit any more; to be called before the grade changes. */
  void withdraw(Incident incident) {
    waiting.remove(incident);
  }

  /** One more unit, if one is to be had now. */
  void backUp(Incident incident) {
    if (!incident.closed && incident.units > 0) {
      fleet
          .nearestFree(incident.spot, unit -> unit.team.isEmpty())
          .ifPresent(unit -> attendances.send(unit, incident));
    }
  }

  private void match() {
    Iterator<Incident> all = waiting.iterator();
    while (all.hasNext()) {
      Incident incident = all.next();
      Optional<Unit> unit = fleet.nearestFree(incident.spot, willDo(incident));
      if (unit.isPresent()) {
        all.remove();
        attendances.send(unit.get(), incident);
      }
    }
  }

  private Predicate<Unit> willDo(Incident incident) {
    if (incident.grade == Grade.SCHEDULED) {
      boolean carToSpare =
          fleet.free().stream().filter(unit -> unit.team.isEmpty()).count() > KEPT_FOR_URGENT;
      return unit -> unit.team.map(ward -> ward.id().equals(incident.ward.id())).orElse(carToSpare);
    }
    return unit -> unit.team.isEmpty() || mayHelp(unit, incident);
  }

  private static boolean mayHelp(Unit unit, Incident incident) {
    return incident.grade == Grade.EMERGENCY
        && unit.kind == Unit.Kind.CONSTABLE
        && !unit.plainClothes
        && unit.leg().to().metresTo(incident.spot) < NEAR_M;
  }
}
