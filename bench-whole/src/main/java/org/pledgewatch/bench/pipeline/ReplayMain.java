package org.pledgewatch.bench.pipeline;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.domain.wire.ReferenceFolder;
import org.pledgewatch.jobs.replay.Replay;
import org.pledgewatch.jobs.replay.ReplayListener;
import org.pledgewatch.jobs.replay.ReplayProgress;
import org.pledgewatch.jobs.replay.ReplayProgress.Stage;
import org.pledgewatch.jobs.replay.ReplayRequest;
import org.pledgewatch.jobs.replay.ReplaySource;
import org.pledgewatch.jobs.replay.ReplaySummary;

/** The process of a timed replay: the product's own, of a file into a file. */
public final class ReplayMain {
  private static final String POLICY = "pledge-2008";
  static final String REFERENCE = "uk-wards";

  /** Figures are written at its multiples. */
  private static final Duration EVERY = Duration.ofHours(1);

  private static final double NS_PER_S = 1e9;

  private ReplayMain() {}

  /**
   * @param arguments the file of events, a folder, the parallelism, and the file of the result
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    ReplayRequest request =
        new ReplayRequest(
            new ReplaySource.Files(List.of(Path.of(arguments[0]))),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            POLICY,
            ReferenceFolder.texts(REFERENCE),
            Optional.empty(),
            ReplayRequest.Output.to(folder.resolve("figures.ndjson")),
            "replayed",
            Set.of(),
            Set.of(),
            new ReplayRequest.Times.Every(EVERY),
            Integer.parseInt(arguments[2]),
            folder.resolve("work"),
            true);
    Watch watch = new Watch();
    long beganNs = System.nanoTime();
    ReplaySummary summary = new Replay(request, watch).run();
    long endedNs = System.nanoTime();
    long cpuNs =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    new ReplayTimed(
            summary.accepted(),
            summary.figures(),
            (watch.readNs - beganNs) / NS_PER_S,
            (watch.computedNs - watch.readNs) / NS_PER_S,
            (endedNs - watch.computedNs) / NS_PER_S,
            cpuNs / NS_PER_S)
        .write(Path.of(arguments[3]));
  }

  /** Notes when a stage was over. */
  private static final class Watch implements ReplayListener {
    private long readNs;
    private long computedNs;

    @Override
    public void read(ReplaySummary summary) {
      readNs = System.nanoTime();
      computedNs = readNs;
    }

    @Override
    public void progress(ReplayProgress progress) {
      if (progress.stage() == Stage.COMPUTING) {
        computedNs = System.nanoTime();
      }
    }

    @Override
    public void note(String line) {
      System.err.println(line);
    }
  }
}
