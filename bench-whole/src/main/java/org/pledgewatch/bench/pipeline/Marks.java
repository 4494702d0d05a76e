package org.pledgewatch.bench.pipeline;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFilterFunction;
import org.pledgewatch.domain.event.Event;

/**
 * Watches events go by, right behind the source, and sets the marks by the CPU time of the process.
 * At the last one it writes what it found and ends the process, in the middle of the events.
 */
final class Marks extends RichFilterFunction<Event> {
  private static final long serialVersionUID = 1;

  /** It looks at the clock once in so many events, a power of two. */
  private static final long LOOK_EVERY = 256;

  private static final long NS_PER_MS = 1_000_000;
  private static final double NS_PER_S = 1e9;

  private final long warmEvents;
  private final long allEvents;
  private final long settleNs;
  private final long measureNs;
  private final String result;
  private final String rowsFile;
  private transient OperatingSystemMXBean system;
  private transient RowCount rows;
  private transient long events;
  private transient long beganCpuNs;
  private transient long markEvents;
  private transient long markRows;
  private transient long markCpuNs;
  private transient long markNs;

  Marks(Trial trial) {
    warmEvents = trial.warmEvents();
    allEvents = trial.events();
    settleNs = trial.settleMs() * NS_PER_MS;
    measureNs = trial.measureMs() * NS_PER_MS;
    result = trial.result();
    rowsFile = trial.rows();
  }

  @Override
  public void open(OpenContext context) throws IOException {
    rows = RowCount.open(Path.of(rowsFile));
    system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  }

  @Override
  public boolean filter(Event event) throws IOException {
    if ((events++ & (LOOK_EVERY - 1)) == 0) {
      look();
    }
    if (events == allEvents) {
      System.err.println("the log ended before the last mark");
      Runtime.getRuntime().halt(1);
    }
    return true;
  }

  private void look() throws IOException {
    long cpuNs = system.getProcessCpuTime();
    if (beganCpuNs == 0) {
      beganCpuNs = cpuNs;
    } else if (markCpuNs == 0) {
      if (events > warmEvents && cpuNs - beganCpuNs >= settleNs) {
        markEvents = events;
        markRows = rows.get();
        markCpuNs = cpuNs;
        markNs = System.nanoTime();
      }
    } else if (cpuNs - markCpuNs >= measureNs) {
      new Timed(
              events - markEvents,
              rows.get() - markRows,
              (cpuNs - markCpuNs) / NS_PER_S,
              (System.nanoTime() - markNs) / NS_PER_S,
              markEvents)
          .write(Path.of(result));
      // At once, or everything in flight would be worked off first.
      Runtime.getRuntime().halt(0);
    }
  }
}
