package org.pledgewatch.ingest.simulator;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Enough to go on with a simulation: all sendings up to {@code reachedMs} but those at that very
 * millisecond are known to be in the log, the others are made and sent again.
 *
 * @param generator which version of the simulation made them; another one makes other events
 * @param startsMs event time at which each force began, by its id
 */
record SimulatorState(
    int generator,
    String run,
    long seed,
    boolean faults,
    SortedMap<String, Long> startsMs,
    long reachedMs) {

  /** To be raised with every change to the simulation that changes its events. */
  static final int GENERATOR = 2;

  SimulatorState {
    startsMs = Collections.unmodifiableSortedMap(new TreeMap<>(startsMs));
  }

  /** With a force that joins, at the time that was reached. */
  SimulatorState join(String force) {
    if (startsMs.containsKey(force)) {
      return this;
    }
    SortedMap<String, Long> starts = new TreeMap<>(startsMs);
    starts.put(force, reachedMs);
    return new SimulatorState(generator, run, seed, faults, starts, reachedMs);
  }

  SimulatorState reached(long timeMs) {
    return new SimulatorState(generator, run, seed, faults, startsMs, timeMs);
  }

  static SimulatorState begin(String run, long seed, boolean faults, long startMs) {
    return new SimulatorState(GENERATOR, run, seed, faults, new TreeMap<>(), startMs);
  }
}
