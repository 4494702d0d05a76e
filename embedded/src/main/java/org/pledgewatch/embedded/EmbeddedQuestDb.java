package org.pledgewatch.embedded;

import io.questdb.Bootstrap;
import io.questdb.PropBootstrapConfiguration;
import io.questdb.ServerMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One QuestDB inside this JVM, on the loopback address: HTTP alone (SQL at {@code /exec}, the
 * InfluxDB line protocol at {@code /api/v2/write}). What it holds stays in its folder. One folder
 * serves one database at a time; its log is {@code log/questdb.DATE.log} there (all databases of
 * one JVM share the first one's). Thread-safe.
 */
public final class EmbeddedQuestDb implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedQuestDb.class);

  private final ServerMain server;
  private final int port;
  private boolean closed;

  private EmbeddedQuestDb(ServerMain server, int port) {
    this.server = server;
    this.port = port;
  }

  /** Starts on any free port; rows survive the process, not a power cut. */
  public static EmbeddedQuestDb start(Path folder) {
    return start(folder, QuestDbSettings.DEFAULTS);
  }

  /**
   * Starts and returns once it answers.
   *
   * @throws PortTakenException when the wanted port is taken
   * @throws UncheckedIOException when the folder cannot be written
   */
  public static EmbeddedQuestDb start(Path folder, QuestDbSettings settings) {
    if (settings.port() != Ports.EPHEMERAL && !Ports.isFree(settings.port())) {
      throw new PortTakenException("QuestDB", settings.port());
    }
    prepare(folder);
    ServerMain server =
        new ServerMain(
            new Bootstrap(new FixedSettings(settings.environment()), "-d", folder.toString()));
    try {
      server.start(false);
      server.awaitStartup();
      int port = settings.port() == Ports.EPHEMERAL ? server.getHttpServerPort() : settings.port();
      LOG.info("QuestDB listens on port {}", port);
      return new EmbeddedQuestDb(server, port);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** Where SQL and the line protocol are served. */
  public URI uri() {
    return URI.create("http://" + Ports.LOOPBACK + ":" + port);
  }

  public int port() {
    return port;
  }

  /** Stops after the work in hand. Idempotent. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      server.close();
    }
  }

  private static void prepare(Path folder) {
    try {
      Path conf = Files.createDirectories(folder.resolve("conf"));
      Files.createDirectories(folder.resolve("log"));
      Files.writeString(conf.resolve("log.conf"), QuestDbSettings.LOG_CONF);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write QuestDB's folder " + folder, e);
    }
  }

  /** Settings out of this class alone, not out of the process's environment. */
  private static final class FixedSettings extends PropBootstrapConfiguration {
    private final Map<String, String> environment;

    FixedSettings(Map<String, String> environment) {
      this.environment = environment;
    }

    @Override
    public Map<String, String> getEnv() {
      return environment;
    }

    @Override
    public boolean useSite() {
      return false;
    }
  }
}
