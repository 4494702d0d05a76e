package org.pledgewatch.bench.engine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.pledgewatch.bench.engine.TallyFile.Slot;
import org.pledgewatch.bench.workload.Phases;

/**
 * Watches the calls of a trial go by, in the thread that feeds them, and sets the marks. By the CPU
 * time of the process, so that a busy machine makes a trial longer and not colder. Not thread-safe.
 */
final class Meter {
  /** It looks at the clock once in so many calls, a power of two. */
  static final long LOOK_EVERY = 256;

  private static final long NS_PER_MS = 1_000_000;

  private final TallyFile tally;
  private final Phases phases;
  private final OperatingSystemMXBean system;
  private long beganNs;
  private long firstMarkCalls;
  private long firstMarkNs;
  private boolean done;

  Meter(TallyFile tally, Phases phases) {
    this.tally = tally;
    this.phases = phases;
    this.system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  }

  /** Before the first call. */
  void begin() {
    tally.set(Slot.HEAP_BEFORE_BYTES, heapBytes());
    beganNs = system.getProcessCpuTime();
    tally.set(Slot.BEGAN_CPU_NS, beganNs);
  }

  /** A call is about to go; they are numbered from 0. */
  void passing(long number) {
    if ((number & (LOOK_EVERY - 1)) == 0 && !done) {
      look(number);
    }
  }

  private void look(long calls) {
    long nowNs = system.getProcessCpuTime();
    tally.set(Slot.CALLS, calls);
    tally.set(Slot.NOW_CPU_NS, nowNs);
    if (firstMarkNs == 0) {
      if (calls >= phases.warmCalls() + phases.settleCalls()
          && nowNs - beganNs >= phases.settleMs() * NS_PER_MS) {
        firstMark(calls, nowNs);
      }
    } else if (calls - firstMarkCalls >= phases.measureCalls()
        || nowNs - firstMarkNs >= phases.measureMs() * NS_PER_MS) {
      lastMark(calls, nowNs);
    }
  }

  private void firstMark(long calls, long nowNs) {
    firstMarkNs = nowNs;
    firstMarkCalls = calls;
    tally.set(Slot.FIRST_MARK_CALLS, calls);
    tally.set(Slot.FIRST_MARK_ROWS, tally.get(Slot.ROWS));
    tally.set(Slot.FIRST_MARK_NS, System.nanoTime());
    tally.set(Slot.FIRST_MARK_CPU_NS, nowNs);
  }

  private void lastMark(long calls, long nowNs) {
    done = true;
    tally.set(Slot.LAST_MARK_CALLS, calls);
    tally.set(Slot.LAST_MARK_ROWS, tally.get(Slot.ROWS));
    tally.set(Slot.LAST_MARK_NS, System.nanoTime());
    tally.set(Slot.LAST_MARK_CPU_NS, nowNs);
    tally.set(Slot.HEAP_AFTER_BYTES, heapBytes());
    tally.set(Slot.DONE, 1);
  }

  private static long heapBytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
