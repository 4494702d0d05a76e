package org.pledgewatch.bench.whole;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pledgewatch.dashboard.Dashboard;
import org.pledgewatch.dashboard.DashboardConfig;
import org.pledgewatch.dashboard.access.AccessConfig;
import org.pledgewatch.dashboard.access.SignIn;
import org.pledgewatch.embedded.EmbeddedKafka;
import org.pledgewatch.embedded.EmbeddedQuestDb;
import org.pledgewatch.embedded.Ports;
import org.pledgewatch.ingest.gateway.Gateway;
import org.pledgewatch.ingest.gateway.GatewayConfig;
import org.pledgewatch.jobs.launch.LocalCluster;
import org.pledgewatch.jobs.launch.LocalClusterSettings;
import org.pledgewatch.jobs.launch.RunLauncher;
import org.pledgewatch.jobs.live.LiveJob;
import org.pledgewatch.jobs.store.FigureStoreSink;
import org.pledgewatch.jobs.store.QuestDbFigureStoreFactory;
import org.pledgewatch.jobs.store.StoreSettings;

/** The process of some {@link Part}s. It ends when whoever started it does, and stops nothing. */
public final class ProductMain {
  private static final long VERTX_S_MAX = 90;

  private final Path folder;
  private final Vertx vertx = Vertx.vertx();
  private Whereabouts known;

  private ProductMain(Path folder, Whereabouts known) {
    this.folder = folder;
    this.known = known;
  }

  /**
   * @param arguments names of parts, a folder, the file of what is known and that of what is found
   */
  public static void main(String[] arguments) throws Exception {
    Set<Part> parts =
        Stream.of(arguments[0].split(",", -1)).map(Part::valueOf).collect(Collectors.toSet());
    ProductMain main =
        new ProductMain(Path.of(arguments[1]), Whereabouts.read(Path.of(arguments[2])));
    try {
      for (Part part : Part.values()) {
        if (parts.contains(part)) {
          main.start(part);
        }
      }
    } catch (Exception e) {
      e.printStackTrace();
      Runtime.getRuntime().halt(1);
    }
    main.known.write(Path.of(arguments[3]));
    awaitParent();
    Runtime.getRuntime().halt(0);
  }

  /** Nothing is ever said to it: its input ends with whoever started it. */
  private static void awaitParent() throws IOException {
    int said = System.in.read();
    while (said >= 0) {
      said = System.in.read();
    }
  }

  private void start(Part part) throws Exception {
    known =
        switch (part) {
          case KAFKA ->
              new Whereabouts(
                  EmbeddedKafka.start(folder.resolve("kafka")).bootstrapServers(),
                  known.gateway(),
                  known.store(),
                  known.pages(),
                  known.flink());
          case STORE ->
              new Whereabouts(
                  known.kafka(),
                  known.gateway(),
                  EmbeddedQuestDb.start(folder.resolve("questdb")).uri().toString(),
                  known.pages(),
                  known.flink());
          case GATEWAY ->
              new Whereabouts(
                  known.kafka(), gateway(), known.store(), known.pages(), known.flink());
          case JOBS ->
              new Whereabouts(known.kafka(), known.gateway(), known.store(), known.pages(), jobs());
          case DASHBOARD ->
              new Whereabouts(
                  known.kafka(), known.gateway(), known.store(), dashboard(), known.flink());
        };
  }

  /** Where runs find reference data by name. */
  public static Path referenceRoot(Path folder) {
    return folder.resolve("reference");
  }

  private String gateway() throws Exception {
    Path references = Files.createDirectories(referenceRoot(folder));
    GatewayConfig config =
        GatewayConfig.of(
            Map.of(
                "port", "0",
                "ops.port", "0",
                "partitions", "1",
                "reference.root", references.toString(),
                "kafka.bootstrap.servers", known.kafka()));
    return address(await(Gateway.start(vertx, config)).port());
  }

  private String jobs() throws Exception {
    FigureStoreSink sink =
        new FigureStoreSink(
            new QuestDbFigureStoreFactory(StoreSettings.at(URI.create(known.store()))));
    String servers = known.kafka();
    LocalCluster cluster =
        LocalCluster.start(
            LocalClusterSettings.in(folder.resolve("flink")),
            (environment, run) -> LiveJob.build(environment, run, servers, sink));
    new RunLauncher(servers, cluster).start();
    return cluster.restAddress().toString();
  }

  private String dashboard() throws Exception {
    DashboardConfig config =
        new DashboardConfig(
            Ports.LOOPBACK,
            Ports.EPHEMERAL,
            Ports.EPHEMERAL,
            known.kafka(),
            URI.create(known.store()),
            URI.create(known.gateway()),
            Optional.of(folder),
            AccessConfig.of(folder.resolve("access"), SignIn.Demo.usual()));
    return address(await(Dashboard.start(vertx, config)).port());
  }

  private static String address(int port) {
    return "http://" + Ports.LOOPBACK + ":" + port + "/";
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(VERTX_S_MAX, TimeUnit.SECONDS);
  }
}
