package org.pledgewatch.ingest.simulator;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.reference.Reference;

/** The events of several forces as one stream by (time, id, source). Not thread-safe. */
public final class SimulatedForces implements Iterator<Event> {
  private record Head(Event event, Iterator<Event> rest) {}

  private final PriorityQueue<Head> heads =
      new PriorityQueue<>(Comparator.comparing(Head::event, Event.ORDER));

  public SimulatedForces(List<? extends Iterator<Event>> forces) {
    forces.forEach(this::push);
  }

  /** Forces that all begin at one time. */
  public static SimulatedForces of(
      List<ForceProfile> forces, Reference reference, long seed, long startMs) {
    return new SimulatedForces(
        forces.stream().map(force -> of(force, reference, seed, startMs)).toList());
  }

  private static Iterator<Event> of(
      ForceProfile force, Reference reference, long seed, long startMs) {
    return new ForceSimulation(force, Territories.of(reference, force.id()), seed, startMs);
  }

  private void push(Iterator<Event> force) {
    if (force.hasNext()) {
      heads.add(new Head(force.next(), force));
    }
  }

  @Override
  public boolean hasNext() {
    return !heads.isEmpty();
  }

  @Override
  public Event next() {
    Head head = heads.remove();
    push(head.rest());
    return head.event();
  }
}
