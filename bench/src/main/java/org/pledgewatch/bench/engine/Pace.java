package org.pledgewatch.bench.engine;

import java.util.List;
import org.pledgewatch.bench.workload.Workload;

/** What is timed by default, and how long; as in {@link Plan}. */
record Pace(
    List<String> workloads,
    List<String> specs,
    int rounds,
    long warmCallsMax,
    long settleMs,
    long measureMs,
    long limitS) {

  static final Pace FULL = new Pace(Workload.NAMES, Spec.names(), 5, 900_000, 12_000, 10_000, 240);

  static final Pace QUICK =
      new Pace(List.of("H"), List.of(Spec.S1.name(), Spec.S3.name()), 1, 900_000, 6_000, 4_000, 20);
}
