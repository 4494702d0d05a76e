package org.pledgewatch.bench.fanout;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.pledgewatch.bench.jvm.ScratchFolder;
import org.pledgewatch.bench.process.BrokerMain;
import org.pledgewatch.bench.process.ChildJvm;
import org.pledgewatch.bench.process.DashboardMain;

/**
 * One timing: a broker, a dashboard and all readers, each in a process of its own, and changes by a
 * timetable. Those that do not read stop some time before the first mark, so that they are behind
 * by then; after the last one they read on and must end on the newest figures.
 */
final class FanoutTrial {
  static final String P50_MS = "p50 ms";
  static final String P99_MS = "p99 ms";
  static final String MAX_MS = "max ms";
  static final String CPU = "dashboard CPU cores";
  static final String HELD_MB = "dashboard holds MB";
  static final String BEHIND = "readers that were behind";
  static final String RECEIPTS_PER_S = "receipts/s";
  static final List<String> JVM_OPTIONS = List.of("-Xms1g", "-Xmx1g");

  private static final String BEHIND_METRIC = "pledgewatch_dashboard_readers_behind_total ";
  private static final long POLL_MS = 100;
  private static final double NS_PER_S = 1e9;
  private static final double US_PER_MS = 1e3;

  /** A store that nobody asks. */
  private static final String NO_STORE = "http://127.0.0.1:9";

  private final Pace pace;
  private final int readers;
  private final int changesPerS;

  /**
   * How long a trial takes. Immutable.
   *
   * @param settleS before the first mark; longer where those that do not read are not behind yet
   * @param measureS between the marks
   * @param waitS at most, for anything that has to come
   */
  record Pace(long settleS, long measureS, long waitS) {
    static final Pace QUICK = new Pace(12, 10, 20);
    static final Pace FULL = new Pace(12, 20, 20);
  }

  /** What came of it: values, or what was wrong. */
  record Outcome(Map<String, Double> values, Optional<String> wrong) {}

  FanoutTrial(Pace pace, int readers, int changesPerS) {
    this.pace = pace;
    this.readers = readers;
    this.changesPerS = changesPerS;
  }

  Outcome run(Scenario scenario) throws IOException, InterruptedException {
    int slow = scenario.slow(readers);
    try (ScratchFolder scratch = ScratchFolder.make()) {
      Path folder = scratch.path();
      try (ChildJvm broker =
              ChildJvm.start(
                  "broker",
                  BrokerMain.class,
                  JVM_OPTIONS,
                  folder,
                  folder.resolve("kafka").toString());
          Publisher publisher = new Publisher(broker.ready(), changesPerS);
          ChildJvm dashboard =
              ChildJvm.start(
                  "dashboard",
                  DashboardMain.class,
                  JVM_OPTIONS,
                  folder,
                  broker.ready(),
                  NO_STORE,
                  folder.resolve("access").toString())) {
        publisher.begin();
        String[] ports = dashboard.ready().split(" ", -1);
        try (ChildJvm people =
            ChildJvm.start(
                "readers",
                ReadersMain.class,
                JVM_OPTIONS,
                folder,
                ports[0],
                String.valueOf(readers),
                String.valueOf(slow))) {
          return run(publisher, dashboard, people, ports[1], slow);
        }
      }
    }
  }

  private Outcome run(
      Publisher publisher, ChildJvm dashboard, ChildJvm people, String opsPort, int slow)
      throws IOException, InterruptedException {
    await(() -> people.ask("begun").equals("true"));
    publisher.start();
    people.ask("pause");
    TimeUnit.SECONDS.sleep(pace.settleS());
    await(() -> behind(opsPort) >= slow);
    people.ask("mark");
    double firstCpuS = dashboard.cpuS();
    long firstNs = System.nanoTime();
    TimeUnit.SECONDS.sleep(pace.measureS());
    Latencies latencies = Latencies.parse(people.ask("times"));
    double wallS = (System.nanoTime() - firstNs) / NS_PER_S;
    double cpuS = dashboard.cpuS() - firstCpuS;
    double heldBytes = Double.parseDouble(dashboard.ask("held"));
    double behind = behind(opsPort);
    people.ask("resume");
    long changes = publisher.stop();
    boolean latest = await(() -> people.ask("latest " + changes).equals(String.valueOf(readers)));
    return new Outcome(
        Map.of(
            P50_MS, latencies.p50Us() / US_PER_MS,
            P99_MS, latencies.p99Us() / US_PER_MS,
            MAX_MS, latencies.maxUs() / US_PER_MS,
            CPU, cpuS / wallS,
            HELD_MB, heldBytes / (1 << 20),
            BEHIND, behind,
            RECEIPTS_PER_S, latencies.receipts() / wallS),
        wrong(latest, behind, slow, people, changes));
  }

  private Optional<String> wrong(
      boolean latest, double behind, int slow, ChildJvm people, long changes) throws IOException {
    if (!latest) {
      return Optional.of(
          "only " + people.ask("latest " + changes) + " readers ended on the newest figures");
    }
    return behind >= slow
        ? Optional.empty()
        : Optional.of("only " + (long) behind + " of " + slow + " that did not read were behind");
  }

  /** What is waited for. */
  private interface Condition {
    boolean holds() throws IOException, InterruptedException;
  }

  private boolean await(Condition condition) throws IOException, InterruptedException {
    long untilNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(pace.waitS());
    while (!condition.holds()) {
      if (System.nanoTime() - untilNs > 0) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MS);
    }
    return true;
  }

  /** As the dashboard itself counts. */
  private static double behind(String opsPort) throws IOException, InterruptedException {
    URI metrics = URI.create("http://127.0.0.1:" + opsPort + "/metrics");
    String text =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
            .body();
    return text.lines()
        .filter(line -> line.startsWith(BEHIND_METRIC))
        .mapToDouble(line -> Double.parseDouble(line.substring(BEHIND_METRIC.length())))
        .sum();
  }
}
