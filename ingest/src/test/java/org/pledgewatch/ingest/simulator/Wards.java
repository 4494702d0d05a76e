package org.pledgewatch.ingest.simulator;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.wire.ReferenceFolder;

/** The wards that ship, read once, and simulations on them. */
final class Wards {
  static final Reference UK = ReferenceFolder.parse(ReferenceFolder.texts("uk-wards"));
  static final ForceProfile SMALL_URBAN =
      ForceProfile.named("west-yorkshire").orElseThrow().small();
  static final ForceProfile SMALL_RURAL = ForceProfile.named("northumbria").orElseThrow().small();

  private Wards() {}

  static Territory of(ForceProfile force) {
    return Territories.of(UK, force.id());
  }

  static ForceSimulation simulation(ForceProfile force, long seed, long startMs) {
    return new ForceSimulation(force, of(force), seed, startMs);
  }

  static List<Event> until(Iterator<Event> simulation, long untilMs) {
    List<Event> events = new ArrayList<>();
    for (Event event = simulation.next(); event.timeMs() < untilMs; event = simulation.next()) {
      events.add(event);
    }
    return events;
  }
}
