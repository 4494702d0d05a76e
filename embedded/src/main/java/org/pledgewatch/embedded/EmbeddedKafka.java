package org.pledgewatch.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Kafka broker that is its own controller (KRaft), inside this JVM, on the loopback address.
 * What it holds stays in its folder: started again on the same folder it has the same topics,
 * records and group offsets, whatever its port. One folder serves one broker at a time.
 *
 * <p>Topics are not made by being used; make them with an {@code Admin} client. Thread-safe.
 */
public final class EmbeddedKafka implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);
  private static final int BIND_ATTEMPTS_MAX = 5;
  private static final String FORMATTED = "meta.properties";

  private final KafkaRaftServer server;
  private final int port;
  private boolean closed;

  private EmbeddedKafka(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /** Starts on any free port; records survive the process, not a power cut. */
  public static EmbeddedKafka start(Path folder) {
    return start(folder, KafkaSettings.DEFAULTS);
  }

  /**
   * Starts and returns once clients can connect.
   *
   * @throws PortTakenException when the wanted port is taken
   * @throws UncheckedIOException when the folder cannot be written
   */
  public static EmbeddedKafka start(Path folder, KafkaSettings settings) {
    format(folder);
    boolean anyPort = settings.port() == Ports.EPHEMERAL;
    if (!anyPort && !Ports.isFree(settings.port())) {
      throw new PortTakenException("Kafka", settings.port());
    }
    for (int attempt = 1; ; attempt++) {
      int port = anyPort ? Ports.anyFree() : settings.port();
      try {
        return startOn(folder, settings, port);
      } catch (RuntimeException e) {
        if (!isBindFailure(e) || attempt == BIND_ATTEMPTS_MAX) {
          throw isBindFailure(e) && !anyPort ? new PortTakenException("Kafka", port) : e;
        }
        LOG.info("A port was taken between choosing and binding it; choosing again");
      }
    }
  }

  /** What clients give as {@code bootstrap.servers}. */
  public String bootstrapServers() {
    return Ports.LOOPBACK + ":" + port;
  }

  public int port() {
    return port;
  }

  /** Stops in order, so that the next start need not recover. Idempotent. */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      server.shutdown();
      server.awaitShutdown();
    }
  }

  private static EmbeddedKafka startOn(Path folder, KafkaSettings settings, int port) {
    KafkaRaftServer server =
        new KafkaRaftServer(
            KafkaConfig.fromProps(settings.properties(folder, port, Ports.anyFree()), false),
            Time.SYSTEM);
    try {
      server.startup();
      return new EmbeddedKafka(server, port);
    } catch (RuntimeException e) {
      server.shutdown();
      throw e;
    }
  }

  private static void format(Path folder) {
    try {
      Files.createDirectories(folder);
      if (Files.exists(folder.resolve(FORMATTED))) {
        return;
      }
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(KafkaSettings.NODE_ID)
          .setControllerListenerName(KafkaSettings.CONTROLLER)
          .setMetadataLogDirectory(folder.toString())
          .addDirectory(folder.toString())
          .setIgnoreFormatted(true)
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write Kafka's folder " + folder, e);
    } catch (Exception e) {
      throw new IllegalStateException("Cannot prepare Kafka's folder " + folder, e);
    }
  }

  private static boolean isBindFailure(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }
}
