package org.pledgewatch.standalone.demo;

import ch.qos.logback.core.joran.spi.JoranException;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.pledgewatch.dashboard.Dashboard;
import org.pledgewatch.dashboard.DashboardConfig;
import org.pledgewatch.dashboard.access.AccessConfig;
import org.pledgewatch.dashboard.access.SignIn;
import org.pledgewatch.embedded.EmbeddedKafka;
import org.pledgewatch.embedded.EmbeddedQuestDb;
import org.pledgewatch.embedded.Ports;
import org.pledgewatch.ingest.gateway.Gateway;
import org.pledgewatch.ingest.gateway.GatewayConfig;
import org.pledgewatch.jobs.desk.DeskSettings;
import org.pledgewatch.jobs.desk.ReplayDesk;
import org.pledgewatch.jobs.launch.LocalCluster;
import org.pledgewatch.jobs.launch.LocalClusterSettings;
import org.pledgewatch.jobs.launch.RunLauncher;
import org.pledgewatch.jobs.live.LiveJob;
import org.pledgewatch.jobs.store.FigureStoreSink;
import org.pledgewatch.jobs.store.QuestDbFigureStoreFactory;
import org.pledgewatch.jobs.store.StoreSettings;
import org.pledgewatch.standalone.Terminal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything in this process: broker, store, gateway, stream jobs, dashboard, and a simulated force
 * that calls. What it holds stays in its data folder, from which the next one goes on. Thread-safe.
 */
public final class Demo implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
  private static final long VERTX_S_MAX = 90;

  private final DemoSettings settings;
  private final Terminal terminal;
  private final DataFolder folder;
  private final DemoLogs logs;
  private final DiskSpace disk;
  private final Parts parts;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile int exitCode;
  private EmbeddedKafka kafka;
  private EmbeddedQuestDb store;
  private Gateway gateway;
  private Dashboard dashboard;

  private Demo(DemoSettings settings, Terminal terminal, DataFolder folder, DemoLogs logs) {
    this.settings = settings;
    this.terminal = terminal;
    this.folder = folder;
    this.logs = logs;
    this.disk = new DiskSpace(folder.path());
    this.parts = new Parts(terminal);
  }

  /**
   * Looks whether it can start, and takes the data folder; starts nothing yet.
   *
   * @throws DemoException when a port is taken, the folder is not free or the disk is nearly full
   */
  public static Demo prepare(DemoSettings settings, Terminal terminal) throws DemoException {
    requireFree(settings.port(), "the pages");
    requireFree(settings.gatewayPort(), "the gateway");
    requireFree(settings.gatewayOpsPort(), "the gateway's operations");
    requireFree(settings.dashboardOpsPort(), "the pages' operations");
    requireFree(settings.mqttPort(), "the gateway's MQTT");
    DataFolder folder = DataFolder.take(settings.data(), settings.fresh());
    try {
      new DiskSpace(folder.path()).check();
      return new Demo(settings, terminal, folder, DemoLogs.to(folder.of("logs")));
    } catch (DemoException e) {
      release(folder);
      throw e;
    } catch (IOException | JoranException e) {
      release(folder);
      throw new DemoException(
          DemoException.USAGE, "Cannot write logs to " + folder.of("logs") + ": " + e, e);
    }
  }

  private static void requireFree(int port, String part) throws DemoException {
    if (port != Ports.EPHEMERAL && !Ports.isFree(port)) {
      throw new DemoException(
          DemoException.USAGE,
          "Port "
              + port
              + ", which "
              + part
              + " would use, is taken by another program. Stop that one, or choose five free ports"
              + " in a row with --port N.");
    }
  }

  /** Starts every part, in the order the data flows; returns once all of them run. */
  public void start() throws DemoException {
    disk.watch(message -> end(DemoException.FAILED, message));
    kafka =
        parts.start("Kafka", () -> EmbeddedKafka.start(folder.of("kafka")), EmbeddedKafka::close);
    store =
        parts.start(
            "QuestDB", () -> EmbeddedQuestDb.start(folder.of("questdb")), EmbeddedQuestDb::close);
    Vertx vertx = Vertx.vertx();
    parts.keep("Vert.x", () -> await(vertx.close()));
    gateway =
        parts.start(
            "Gateway",
            () -> await(Gateway.start(vertx, gatewayConfig())),
            started -> await(started.close()));
    startJobs();
    dashboard =
        parts.start(
            "Dashboard",
            () -> await(Dashboard.start(vertx, dashboardConfig())),
            started -> await(started.close()));
    parts.start(
        "Simulated force",
        () -> SimulatedForce.start(settings, gatewayAddress(), folder.of("simulator"), this::end),
        SimulatedForce::close);
    tellWhere();
  }

  /** For commands that work beside it. */
  private void tellWhere() throws DemoException {
    long pid = ProcessHandle.current().pid();
    try {
      new Running(pid, kafka.bootstrapServers(), gatewayAddress(), storeAddress(), address())
          .save(folder.path());
    } catch (IOException e) {
      throw new DemoException(
          DemoException.FAILED, "Cannot write to " + folder.path() + ": " + e, e);
    }
    parts.keep("Whereabouts", () -> Running.forget(folder.path()));
  }

  private void startJobs() throws DemoException {
    FigureStoreSink sink =
        new FigureStoreSink(new QuestDbFigureStoreFactory(StoreSettings.at(store.uri())));
    LocalCluster cluster =
        parts.start(
            "Stream jobs",
            () ->
                LocalCluster.start(
                    LocalClusterSettings.in(folder.of("flink")),
                    (environment, run) ->
                        LiveJob.build(environment, run, kafka.bootstrapServers(), sink)),
            LocalCluster::close);
    parts.keep("Runs", new RunLauncher(kafka.bootstrapServers(), cluster).start());
    DeskSettings desk =
        new DeskSettings(kafka.bootstrapServers(), store.uri(), folder.of("replays"));
    parts.keep("Replays", new ReplayDesk(desk).start());
  }

  private GatewayConfig gatewayConfig() {
    return GatewayConfig.of(
        Map.of(
            "port", String.valueOf(settings.gatewayPort()),
            "ops.port", String.valueOf(settings.gatewayOpsPort()),
            "mqtt.port", String.valueOf(settings.mqttPort()),
            "partitions", "1",
            "kafka.bootstrap.servers", kafka.bootstrapServers()));
  }

  private DashboardConfig dashboardConfig() {
    return new DashboardConfig(
        Ports.LOOPBACK,
        settings.port(),
        settings.dashboardOpsPort(),
        kafka.bootstrapServers(),
        store.uri(),
        gatewayAddress(),
        Optional.of(folder.of("kafka")),
        AccessConfig.of(folder.of("access"), SignIn.Demo.usual()));
  }

  /** Where the pages are. */
  public URI address() {
    return URI.create("http://" + Ports.LOOPBACK + ":" + dashboard.port() + "/");
  }

  /** Where events and runs are sent to. */
  public URI gatewayAddress() {
    return URI.create("http://" + Ports.LOOPBACK + ":" + gateway.port());
  }

  /** Where the store answers SQL. */
  public URI storeAddress() {
    return store.uri();
  }

  /** Waits until it was told to end, and says how; {@link #close} is still to be called. */
  public int awaitEnd() throws InterruptedException {
    ended.await();
    return exitCode;
  }

  private void end(int code, String message) {
    LOG.error("Ends: {}", message);
    terminal.complain(message);
    exitCode = code;
    ended.countDown();
  }

  /** Stops every part, in the reverse order; the data folder is free then. Idempotent. */
  @Override
  public void close() {
    disk.close();
    parts.close();
    logs.close();
    release(folder);
    ended.countDown();
  }

  private static void release(DataFolder folder) {
    try {
      folder.close();
    } catch (IOException e) {
      LOG.warn("The data folder's lock was not given back: {}", e.toString());
    }
  }

  private static <T> T await(io.vertx.core.Future<T> future) throws Exception {
    try {
      return future.toCompletionStage().toCompletableFuture().get(VERTX_S_MAX, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } catch (TimeoutException e) {
      throw new IllegalStateException("no answer within " + VERTX_S_MAX + " s", e);
    }
  }
}
