package org.pledgewatch.bench.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.pledgewatch.bench.jvm.ScratchFolder;
import org.pledgewatch.bench.whole.Part;
import org.pledgewatch.bench.whole.Product;
import org.pledgewatch.bench.whole.ProductMain;
import org.pledgewatch.bench.whole.Whereabouts;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.ingest.client.Delivery;
import org.pledgewatch.ingest.client.GatewayClient;

/**
 * The whole product in a process of its own, a run of the wall's time in it, pages that look at it,
 * and what sends events to it. Not thread-safe.
 */
public final class Rig implements AutoCloseable {
  /**
   * As a demonstration's, but for memory: at the greatest rate identities alone are many. The
   * launcher says by how many compilers this process goes, and the product goes by the same.
   */
  public static final List<String> JVM =
      Stream.concat(
              Stream.of("-Xmx4g"),
              ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                  .filter(option -> option.startsWith("-XX:TieredStopAtLevel=")))
          .toList();

  public static final String RUN = "bench";

  /**
   * Figures that are further behind than this do not keep up: they say once a second how far they
   * have come, and pages are told once a second.
   */
  public static final long BEHIND_MS_MAX = 3_000;

  private static final Land LAND = Land.ofSquares();
  private static final String JOBS = "jobs";
  private static final String PRODUCT = "product";
  private static final String POLICY = "pledge-2008";
  private static final String REFERENCE = "squares";
  private static final Duration BEGINS_WITHIN = Duration.ofMinutes(4);
  private static final long POLL_MS = 50;
  private static final long NS_PER_S = 1_000_000_000;

  private final ScratchFolder folder;
  private final Product product;
  private Optional<Product> jobs;
  private final GatewayClient gateway;
  private final Sender sender;
  private final Probes probes = new Probes();
  private final Pages pages;
  private final Officers officers;
  private int onDuty;
  private long probesSent;
  private long callsSent;
  private long batchesSent;

  private Rig(ScratchFolder folder, Product product, Optional<Product> jobs) {
    this.folder = folder;
    this.product = product;
    this.jobs = jobs;
    Whereabouts at = product.whereabouts();
    this.gateway = new GatewayClient(URI.create(at.gateway()));
    this.sender = new Sender(at.gateway(), RUN);
    this.pages = new Pages(at.pages(), RUN, probes);
    this.officers = new Officers(LAND);
  }

  /** All of it in one process; returns once figures are made of what comes. */
  public static Rig start() throws IOException, InterruptedException {
    return start(EnumSet.allOf(Part.class), EnumSet.noneOf(Part.class));
  }

  /** The stream jobs in a process apart, which can be killed. */
  public static Rig withJobsApart() throws IOException, InterruptedException {
    return start(EnumSet.complementOf(EnumSet.of(Part.JOBS)), EnumSet.of(Part.JOBS));
  }

  private static Rig start(Set<Part> parts, Set<Part> apart)
      throws IOException, InterruptedException {
    ScratchFolder folder = ScratchFolder.make();
    Product product = null;
    Optional<Product> jobs = Optional.empty();
    try {
      LAND.write(ProductMain.referenceRoot(folder.of(PRODUCT)).resolve(REFERENCE));
      product = Product.start(parts, Whereabouts.NOWHERE, JVM, folder.of(PRODUCT));
      if (!apart.isEmpty()) {
        jobs = Optional.of(Product.start(apart, product.whereabouts(), JVM, folder.of(JOBS)));
      }
      Rig rig = new Rig(folder, product, jobs);
      rig.begin();
      return rig;
    } catch (IOException | InterruptedException | RuntimeException e) {
      close(product, jobs, folder);
      throw e;
    }
  }

  private void begin() throws IOException, InterruptedException {
    require(
        gateway.createRun(
            new Run(
                RUN,
                "Benchmark",
                Run.Clock.WALL,
                POLICY,
                Optional.of(REFERENCE),
                ZoneId.of("Europe/London"),
                Optional.empty(),
                Clock.systemUTC().millis())));
    pages.open();
    putOnDuty(1);
    long deadlineNs = System.nanoTime() + BEGINS_WITHIN.toNanos();
    while (pages.newestMs() == Long.MIN_VALUE) {
      if (System.nanoTime() > deadlineNs || pages.isCut()) {
        throw new IllegalStateException(
            "no figures within " + BEGINS_WITHIN.toSeconds() + " s of the first event");
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MS);
    }
  }

  /** Has so many officers on duty as a rate needs, each with a position every five seconds. */
  public void staff(int positionsPerS) throws InterruptedException {
    putOnDuty(Math.max(onDuty, positionsPerS * Officers.EVERY_S));
  }

  private void putOnDuty(int count) throws InterruptedException {
    List<byte[]> lines = new ArrayList<>();
    while (onDuty < count) {
      lines.add(officers.onDuty(onDuty++, System.currentTimeMillis()));
      if (lines.size() == GatewayClient.EVENTS_MAX || onDuty == count) {
        require(gateway.sendLines(RUN, lines));
        lines.clear();
      }
    }
  }

  private static void require(Delivery delivery) {
    if (!(delivery instanceof Delivery.Delivered delivered) || !delivered.refused().isEmpty()) {
      throw new IllegalStateException("the gateway did not take it: " + delivery);
    }
  }

  /**
   * Loads it in open loop, and returns at the end of the load.
   *
   * @return how far figures were behind then, in milliseconds
   */
  public long load(int positionsPerS, int seconds) throws InterruptedException {
    begin(positionsPerS, seconds).awaitEnd();
    return System.currentTimeMillis() - pages.newestMs();
  }

  /** Begins to load it in open loop, after the load before has ended. */
  public Load begin(int positionsPerS, int seconds) {
    Times begun = Times.now();
    long batch = batchesSent;
    long call = callsSent;
    long probe = probesSent;
    double batchesPerS = (double) positionsPerS / Officers.BATCH;
    batchesSent += (long) (batchesPerS * seconds);
    callsSent += (long) Callers.EVENTS_PER_S * seconds;
    probesSent += (long) (Probes.PER_S * seconds);
    int staff = onDuty;
    return new Load(
        List.of(
            OpenLoop.start(
                "positions",
                begun.ns(),
                NS_PER_S / batchesPerS,
                batchesSent - batch,
                (i, dueNs) ->
                    sender.send(
                        Sender.LINES, officers.positions(batch + i, staff, begun.msAt(dueNs)))),
            OpenLoop.start(
                "calls",
                begun.ns(),
                (double) NS_PER_S / Callers.EVENTS_PER_S,
                callsSent - call,
                (i, dueNs) -> sender.send(Sender.ONE, Callers.event(call + i, begun.msAt(dueNs)))),
            OpenLoop.start(
                "probes",
                begun.ns(),
                NS_PER_S / Probes.PER_S,
                probesSent - probe,
                (i, dueNs) ->
                    sender.send(Sender.ONE, probes.next(probe + i, dueNs, begun.msAt(dueNs))))));
  }

  /** Load that goes on for its time. */
  public static final class Load {
    private final List<OpenLoop> loops;

    private Load(List<OpenLoop> loops) {
      this.loops = loops;
    }

    /** Returns once all has been sent. */
    public void awaitEnd() throws InterruptedException {
      for (OpenLoop loop : loops) {
        loop.awaitEnd();
      }
    }
  }

  /**
   * Ends the jobs' process as {@code kill -9} does.
   *
   * @return when, by {@code System.nanoTime}
   */
  public long killJobs() throws InterruptedException {
    jobs.orElseThrow().kill();
    return System.nanoTime();
  }

  /** Starts them again, on what the last ones left; returns once their process is up. */
  public void startJobs() throws IOException, InterruptedException {
    jobs =
        Optional.of(
            Product.start(EnumSet.of(Part.JOBS), product.whereabouts(), JVM, folder.of(JOBS)));
  }

  /** Where the parts answer. */
  public Whereabouts whereabouts() {
    return jobs.orElse(product).whereabouts();
  }

  /** For files that are needed as long as this is. */
  public Path scratch(String name) {
    return folder.of(name);
  }

  /** Events that the gateway has acknowledged. */
  public long accepted() {
    return sender.accepted();
  }

  /** Requests that were refused, lost, or not sent since too many waited. */
  public long failed() {
    return sender.failed();
  }

  public Probes probes() {
    return probes;
  }

  /** Waits until pages have shown every probe so far; whether they did within a time. */
  public boolean awaitAllSeen(Duration within) throws InterruptedException {
    long beganNs = System.nanoTime();
    while (probes.unseen() > 0) {
      if (System.nanoTime() - beganNs > within.toNanos()) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MS);
    }
    return true;
  }

  @Override
  public void close() throws IOException, InterruptedException {
    sender.close();
    close(product, jobs, folder);
  }

  private static void close(Product product, Optional<Product> jobs, ScratchFolder folder)
      throws IOException, InterruptedException {
    if (jobs.isPresent()) {
      jobs.get().close();
    }
    if (product != null) {
      product.close();
    }
    folder.close();
  }
}
