package org.pledgewatch.bench.engine;

import org.pledgewatch.bench.engine.TallyFile.Slot;

/** How a trial went. */
sealed interface Outcome {
  double NS_PER_S = 1e9;

  /**
   * It was timed between the marks.
   *
   * @param calls between them
   * @param rows said between them
   * @param heapBytes how much more heap was in use at the last mark than before the first call
   * @param feedCalls all calls until the last mark
   */
  record Timed(long calls, long rows, double cpuS, double wallS, long heapBytes, long feedCalls)
      implements Outcome {
    public double callsPerCpuS() {
      return calls / cpuS;
    }

    public double callsPerS() {
      return calls / wallS;
    }
  }

  /**
   * It did not reach its last mark in time.
   *
   * @param limitS CPU time that it had
   * @param calls that it took at most, since some were on their way
   * @param cpuS in which it took them
   * @param callsPerCpuSMax that it could have taken when dense: as many as come in the event time
   *     that it got through, which cannot cost less than the thin ones did
   */
  record Unfinished(long limitS, long calls, double cpuS, double callsPerCpuSMax)
      implements Outcome {}

  /** It ended by itself. */
  record Failed(String why) implements Outcome {}

  static Outcome timed(TallyFile tally) {
    return new Timed(
        tally.get(Slot.LAST_MARK_CALLS) - tally.get(Slot.FIRST_MARK_CALLS),
        tally.get(Slot.LAST_MARK_ROWS) - tally.get(Slot.FIRST_MARK_ROWS),
        (tally.get(Slot.LAST_MARK_CPU_NS) - tally.get(Slot.FIRST_MARK_CPU_NS)) / NS_PER_S,
        (tally.get(Slot.LAST_MARK_NS) - tally.get(Slot.FIRST_MARK_NS)) / NS_PER_S,
        tally.get(Slot.HEAP_AFTER_BYTES) - tally.get(Slot.HEAP_BEFORE_BYTES),
        tally.get(Slot.LAST_MARK_CALLS));
  }

  static Outcome unfinished(TallyFile tally, Trial trial, long limitS) {
    double cpuS = (tally.get(Slot.NOW_CPU_NS) - tally.get(Slot.BEGAN_CPU_NS)) / NS_PER_S;
    long calls = tally.get(Slot.CALLS);
    int ratePerS = trial.workload().ratePerS();
    double dense = trial.phases().eventS(calls, ratePerS) * ratePerS;
    return new Unfinished(limitS, calls, cpuS, cpuS > 0 ? dense / cpuS : 0);
  }
}
