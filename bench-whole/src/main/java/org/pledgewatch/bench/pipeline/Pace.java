package org.pledgewatch.bench.pipeline;

import java.util.List;

/**
 * What is timed by default, and how long.
 *
 * @param workloads as {@link org.pledgewatch.bench.workload.Workload} names them
 * @param settleMs CPU time before the first mark
 * @param measureMs CPU time between the marks
 * @param productSettleMs before the first mark, of the whole graph, which takes longer to be
 *     compiled
 * @param productMeasureMs between its marks: long enough that what lies between its steps does not
 *     matter
 * @param replayDays that a replay of a simulated force takes
 */
record Pace(
    List<String> workloads,
    List<WindowSet> windows,
    int rounds,
    long settleMs,
    long measureMs,
    long productSettleMs,
    long productMeasureMs,
    int replayDays) {
  static final Pace FULL =
      new Pace(List.of("H", "W"), List.of(WindowSet.values()), 5, 8_000, 8_000, 60_000, 40_000, 7);

  static final Pace QUICK =
      new Pace(
          List.of("H"), List.of(WindowSet.S1, WindowSet.S5), 1, 5_000, 4_000, 30_000, 20_000, 1);
}
