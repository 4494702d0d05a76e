package org.pledgewatch.ingest.simulator;

import java.util.EnumMap;
import java.util.Map;

/** The callers of a force: when they call, and what each is like. Not thread-safe. */
final class CallSource {
  private final ForceProfile force;
  private final long seed;
  private final String epoch;
  private final Schedule schedule;
  private final CallFloor floor;
  private final Map<Line, Randomness> callers = new EnumMap<>(Line.class);
  private final boolean opensIncidents;
  private long calls;

  CallSource(
      ForceProfile force,
      long seed,
      String epoch,
      Schedule schedule,
      CallFloor floor,
      boolean opensIncidents) {
    this.opensIncidents = opensIncidents;
    this.force = force;
    this.seed = seed;
    this.epoch = epoch;
    this.schedule = schedule;
    this.floor = floor;
    for (Line line : Line.values()) {
      callers.put(line, stream("callers " + line.id()));
    }
  }

  private Randomness stream(String concern) {
    return Randomness.of(seed, force.id(), concern);
  }

  void begin() {
    Bursts bursts = new Bursts(stream("bursts"), schedule.nowMs());
    begin(Line.EMERGENCY, force.emergencyCallsPerMin(), bursts);
    begin(Line.ROUTINE, force.routineCallsPerMin(), bursts);
  }

  private void begin(Line line, double callsPerMin, Bursts bursts) {
    Randomness random = stream("arrivals " + line.id());
    new Arrivals(line, callsPerMin, bursts, random, schedule, this::call).planNext();
  }

  private void call(Line line) {
    Randomness caller = callers.get(line);
    String centre = force.centres().get(caller.below(force.centres().size()));
    String id = force.id() + "-" + epoch + "-" + calls++;
    floor.present(new Call(id, line, centre, caller, opensIncidents));
  }
}
