package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;

/**
 * Incidents that take units and let them go: several at once, again, at one millisecond, before
 * they are created and after they are closed.
 */
final class RandomCommitments {
  private static final long MINUTE_MS = 60_000;
  private static final int STEPS_MAX = 10;
  private static final List<String> GRADES =
      List.of("emergency", "priority", "scheduled", "advice");
  private static final List<String> DISPOSITIONS =
      List.of("attended", "advice", "cancelled", "duplicate");

  private final RandomWorld world;
  private final int units;
  private final List<Event> events = new ArrayList<>();

  /**
   * @param units how many there are, named {@code u-0} and so on; some incidents ask for another
   */
  RandomCommitments(RandomWorld world, int units) {
    this.world = world;
    this.units = units;
  }

  List<Event> next(String incident) {
    events.clear();
    long timeMs = world.time();
    if (world.chance(0.8)) {
      Data data =
          Data.of("grade", world.oneOf(GRADES)).with("force", world.oneOf(RandomWorld.FORCES));
      add("incident.created", incident, timeMs + (world.chance(0.1) ? MINUTE_MS : 0), data);
    }
    long steps = 1 + world.upTo(STEPS_MAX - 1);
    for (int i = 0; i < steps; i++) {
      timeMs += world.chance(0.25) ? 0 : world.upTo(3 * MINUTE_MS);
      String unit = "u-" + world.upTo(units);
      switch ((int) world.upTo(5)) {
        case 0, 1 -> add("incident.assigned", incident, timeMs, Data.of("unit", unit));
        case 2 -> {
          add("incident.cleared", incident, timeMs, Data.of("unit", unit));
          add("incident.assigned", incident, timeMs, Data.of("unit", unit));
        }
        case 3 -> add("incident.arrived", incident, timeMs, Data.of("unit", unit));
        default -> add("incident.cleared", incident, timeMs, Data.of("unit", unit));
      }
    }
    if (world.chance(0.7)) {
      long closedMs = timeMs + world.upTo(4 * MINUTE_MS) - MINUTE_MS;
      Data data = Data.of("disposition", world.oneOf(DISPOSITIONS));
      add("incident.closed", incident, closedMs, data);
    }
    return List.copyOf(events);
  }

  private void add(String type, String incident, long timeMs, Data data) {
    events.add(world.event(type, incident, timeMs, data));
  }
}
