package org.pledgewatch.bench.engine;

import java.util.List;
import java.util.Set;
import org.pledgewatch.bench.workload.Phases;
import org.pledgewatch.bench.workload.Workload;

/**
 * What is timed, and how long. Immutable.
 *
 * @param contestants their names
 * @param warmCallsMax how many calls fill the longest window, at most
 * @param settleMs CPU time from the first call to the first mark, at least
 * @param measureMs CPU time between the marks
 * @param limitS CPU time of one trial, in seconds
 */
record Plan(
    List<String> contestants,
    List<Workload> workloads,
    List<String> specs,
    int rounds,
    long seed,
    long warmCallsMax,
    long settleMs,
    long measureMs,
    long limitS) {

  Trial trial(String contestant, Workload workload, String spec) {
    long longestMs = Spec.named(spec).longestMs();
    Phases phases = Phases.of(workload, longestMs, warmCallsMax, settleMs, measureMs);
    return new Trial(contestant, workload, spec, phases);
  }

  /** Without some contestants. */
  Plan without(Set<String> names) {
    return new Plan(
        contestants.stream().filter(name -> !names.contains(name)).toList(),
        workloads,
        specs,
        rounds,
        seed,
        warmCallsMax,
        settleMs,
        measureMs,
        limitS);
  }
}
