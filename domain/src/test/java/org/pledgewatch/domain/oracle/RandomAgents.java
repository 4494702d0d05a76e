package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;

/** Agents who change state, lines, centre and force, sometimes several times at once. */
final class RandomAgents {
  private static final List<String> STATES =
      List.of("available", "available", "busy", "wrap-up", "break", "off");
  private static final int CHANGES_MAX = 12;

  private final RandomWorld world;

  RandomAgents(RandomWorld world) {
    this.world = world;
  }

  List<Event> next(String agent) {
    List<Event> events = new ArrayList<>();
    Data place = world.place();
    Data lines = lines(place);
    long timeMs = world.time();
    long changes = 1 + world.upTo(CHANGES_MAX - 1);
    for (int i = 0; i < changes; i++) {
      if (!world.chance(0.15)) {
        timeMs = world.time();
      } // else a tie with the state before
      if (world.chance(0.2)) {
        place = world.place();
      }
      if (world.chance(0.3)) {
        lines = lines(place);
      }
      Data data = world.chance(0.5) ? lines : lines(place);
      events.add(
          world.event("agent.state", agent, timeMs, data.with("state", world.oneOf(STATES))));
    }
    return events;
  }

  /** None, no such member, or up to three lines; one may be named twice. */
  private Data lines(Data place) {
    List<String> lines = new ArrayList<>();
    long number = world.upTo(3);
    for (int i = 0; i < number; i++) {
      lines.add(world.line());
    }
    return lines.isEmpty() && world.chance(0.5) ? place : place.with("lines", List.copyOf(lines));
  }
}
