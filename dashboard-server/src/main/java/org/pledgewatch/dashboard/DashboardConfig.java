package org.pledgewatch.dashboard;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.pledgewatch.dashboard.access.AccessConfig;

/**
 * What a dashboard needs to know. Immutable; holds no secrets, so it may be printed.
 *
 * @param host the address to listen on
 * @param port of the pages and their API; 0 takes a free one
 * @param opsPort of health and metrics; 0 takes a free one
 * @param kafka the log's bootstrap servers, {@code host:port,…}
 * @param questDb where the store answers SQL over HTTP, for instance {@code http://127.0.0.1:9000}
 * @param gateway where events that people make at the pages are sent to, for instance {@code
 *     http://127.0.0.1:8081}
 * @param data where the log and the store keep their files, to tell how much room is left; empty
 *     where that is not on this machine
 * @param access who may see it
 */
public record DashboardConfig(
    String host,
    int port,
    int opsPort,
    String kafka,
    URI questDb,
    URI gateway,
    Optional<Path> data,
    AccessConfig access) {
  private static final int PORT_MAX = 65_535;

  public DashboardConfig {
    if (host.isBlank()) {
      throw new IllegalArgumentException("host: \"\" (the address to listen on)");
    }
    requirePort("port", port);
    requirePort("opsPort", opsPort);
    if (port != 0 && port == opsPort) {
      throw new IllegalArgumentException("opsPort: " + opsPort + " (is the pages' port already)");
    }
    if (kafka.isBlank()) {
      throw new IllegalArgumentException("kafka: \"\" (host:port of a broker)");
    }
    requireHttp("questDb", questDb);
    requireHttp("gateway", gateway);
  }

  private static void requireHttp(String name, URI address) {
    if (!"http".equals(address.getScheme()) || address.getHost() == null) {
      throw new IllegalArgumentException(name + ": " + address + " (http://host:port)");
    }
  }

  private static void requirePort(String name, int port) {
    if (port < 0 || port > PORT_MAX) {
      throw new IllegalArgumentException(name + ": " + port + " (0 to " + PORT_MAX + ")");
    }
  }
}
