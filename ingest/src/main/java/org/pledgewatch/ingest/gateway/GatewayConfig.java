package org.pledgewatch.ingest.gateway;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * How a gateway is set up; read and checked once, when it starts. Immutable.
 *
 * @param host address to listen on
 * @param port of the API; 0 for any free one
 * @param opsPort of health and metrics; 0 for any free one
 * @param name of this gateway among others, part of its heartbeats' source
 * @param topics how topics are made
 * @param quotaEventsPerS for each client address; 0 for no quota
 * @param identitiesMax how many of the newest identities are remembered
 * @param bodySMax seconds that a body, or one line of a stream, may take to arrive
 * @param referenceRoot folder of the reference data that runs may name, beside what ships
 * @param kafka settings of Kafka's clients, {@code bootstrap.servers} at least
 */
public record GatewayConfig(
    String host,
    int port,
    int opsPort,
    String name,
    TopicSettings topics,
    int quotaEventsPerS,
    int identitiesMax,
    int bodySMax,
    Optional<Path> referenceRoot,
    Map<String, String> kafka) {

  private static final String ENVIRONMENT_PREFIX = "PLEDGEWATCH_GATEWAY_";
  private static final String KAFKA_PREFIX = "kafka.";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,63}");
  private static final Pattern SECRET = Pattern.compile("password|secret|jaas|\\.key|token");
  private static final int PORT_MAX = 65_535;
  private static final int QUOTA_MAX = 10_000_000;
  private static final int IDENTITIES_MAX = 100_000_000;
  private static final int BODY_S_MAX = 3_600;
  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("host", "127.0.0.1"),
          Map.entry("port", "8081"),
          Map.entry("ops.port", "8082"),
          Map.entry("name", "gateway-1"),
          Map.entry("partitions", "2"),
          Map.entry("replication", "1"),
          Map.entry("durable", "false"),
          Map.entry("quota.events.per.s", "0"),
          Map.entry("identities.max", "200000"),
          Map.entry("body.s.max", "30"),
          Map.entry("reference.root", ""));

  public GatewayConfig {
    within("port", port, 0, PORT_MAX);
    within("ops.port", opsPort, 0, PORT_MAX);
    within("quota.events.per.s", quotaEventsPerS, 0, QUOTA_MAX);
    within("identities.max", identitiesMax, 0, IDENTITIES_MAX);
    within("body.s.max", bodySMax, 1, BODY_S_MAX);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "name: \"" + name + "\" (up to 63 letters, digits, dots, dashes)");
    }
    if (referenceRoot.isPresent() && !Files.isDirectory(referenceRoot.get())) {
      throw new IllegalArgumentException(
          "reference.root: \"" + referenceRoot.get() + "\" is no folder");
    }
    kafka = Map.copyOf(kafka);
    if (kafka.getOrDefault(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, "").isBlank()) {
      throw new IllegalArgumentException(
          "kafka.bootstrap.servers is missing: the broker's host:port");
    }
    Set<String> known = new HashSet<>(ProducerConfig.configNames());
    known.addAll(ConsumerConfig.configNames());
    known.addAll(AdminClientConfig.configNames());
    for (String key : kafka.keySet()) {
      if (!known.contains(key)) {
        throw new IllegalArgumentException("unknown setting " + KAFKA_PREFIX + key);
      }
    }
  }

  /**
   * Reads settings by name, as {@code docs/gateway.md} lists them.
   *
   * @throws IllegalArgumentException saying which setting was wrong or unknown
   */
  public static GatewayConfig of(Map<String, String> settings) {
    Map<String, String> own = new HashMap<>(DEFAULTS);
    Map<String, String> kafka = new HashMap<>();
    settings.forEach(
        (key, value) -> {
          if (key.startsWith(KAFKA_PREFIX)) {
            kafka.put(key.substring(KAFKA_PREFIX.length()), value);
          } else if (own.replace(key, value) == null) {
            throw new IllegalArgumentException(
                "unknown setting " + key + " (known: " + new TreeMap<>(DEFAULTS).keySet() + ")");
          }
        });
    return new GatewayConfig(
        own.get("host"),
        number(own, "port"),
        number(own, "ops.port"),
        own.get("name"),
        new TopicSettings(
            number(own, "partitions"), number(own, "replication"), flag(own, "durable")),
        number(own, "quota.events.per.s"),
        number(own, "identities.max"),
        number(own, "body.s.max"),
        Optional.of(own.get("reference.root")).filter(root -> !root.isBlank()).map(Path::of),
        kafka);
  }

  /**
   * Reads what begins with {@code PLEDGEWATCH_GATEWAY_}: {@code …_OPS_PORT} is {@code ops.port}.
   */
  public static GatewayConfig ofEnvironment(Map<String, String> environment) {
    Map<String, String> settings = new HashMap<>();
    environment.forEach(
        (key, value) -> {
          if (key.startsWith(ENVIRONMENT_PREFIX)) {
            String name = key.substring(ENVIRONMENT_PREFIX.length());
            settings.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
          }
        });
    return of(settings);
  }

  private static int number(Map<String, String> settings, String name) {
    try {
      return Integer.parseInt(settings.get(name).strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          name + ": \"" + settings.get(name) + "\" (a whole number)", e);
    }
  }

  private static boolean flag(Map<String, String> settings, String name) {
    return switch (settings.get(name)) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException(
              name + ": \"" + settings.get(name) + "\" (true or false)");
    };
  }

  private static void within(String name, int value, int min, int max) {
    if (value < min || value > max) {
      throw new IllegalArgumentException(name + ": " + value + " (" + min + " to " + max + ")");
    }
  }

  /** All settings on one line, secrets masked. */
  @Override
  public String toString() {
    Map<String, String> shown = new TreeMap<>();
    kafka.forEach((key, value) -> shown.put(key, SECRET.matcher(key).find() ? "***" : value));
    return "host=%s port=%d ops.port=%d name=%s %s quota.events.per.s=%d identities.max=%d"
            .formatted(host, port, opsPort, name, topics, quotaEventsPerS, identitiesMax)
        + " body.s.max=%d reference.root=%s"
            .formatted(bodySMax, referenceRoot.map(Path::toString).orElse(""))
        + " kafka="
        + shown;
  }
}
