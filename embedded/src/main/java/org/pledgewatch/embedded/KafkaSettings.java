package org.pledgewatch.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/**
 * What a caller of {@link EmbeddedKafka} chooses. Immutable.
 *
 * @param port where clients connect, or {@link Ports#EPHEMERAL}
 * @param durable whether every record is forced to disk before it is acknowledged, so that it
 *     survives a power cut too; slower. Without it records survive the end of the process alone
 */
public record KafkaSettings(int port, boolean durable) {
  public static final KafkaSettings DEFAULTS = new KafkaSettings(Ports.EPHEMERAL, false);

  static final int NODE_ID = 1;
  static final String CONTROLLER = "CONTROLLER";
  private static final String BROKER = "BROKER";

  /** Longer than the longest window (28 days), so that any figure can be computed again. */
  private static final Duration RETENTION = Duration.ofDays(35);

  private static final int SEGMENT_BYTES = 64 << 20;
  private static final int INDEX_BYTES = 2 << 20;
  private static final int CLEANER_BYTES = 8 << 20;
  private static final int REQUEST_BYTES_MAX = 16 << 20;

  public KafkaSettings {
    Ports.checked(port);
  }

  public KafkaSettings withPort(int newPort) {
    return new KafkaSettings(newPort, durable);
  }

  /** With every record on disk before it is acknowledged. */
  public KafkaSettings asDurable() {
    return new KafkaSettings(port, true);
  }

  Properties properties(Path folder, int brokerPort, int controllerPort) {
    Properties all = new Properties();
    String controller = Ports.LOOPBACK + ":" + controllerPort;
    put(all, "process.roles", "broker,controller");
    put(all, "node.id", NODE_ID);
    put(all, "controller.quorum.voters", NODE_ID + "@" + controller);
    put(
        all,
        "listeners",
        BROKER + "://" + Ports.LOOPBACK + ":" + brokerPort + "," + CONTROLLER + "://" + controller);
    put(all, "listener.security.protocol.map", BROKER + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
    put(all, "inter.broker.listener.name", BROKER);
    put(all, "controller.listener.names", CONTROLLER);
    put(all, "log.dirs", folder.toString());
    putLog(all);
    putOneBroker(all);
    putSmall(all);
    return all;
  }

  private void putLog(Properties all) {
    put(all, "auto.create.topics.enable", false);
    // Imports carry event times of other years: how long to keep a record goes by its arrival.
    put(all, "log.message.timestamp.type", "LogAppendTime");
    put(all, "log.retention.ms", RETENTION.toMillis());
    put(all, "log.segment.bytes", SEGMENT_BYTES);
    put(all, "log.index.size.max.bytes", INDEX_BYTES);
    put(all, "message.max.bytes", REQUEST_BYTES_MAX);
    if (durable) {
      put(all, "log.flush.interval.messages", 1);
    }
  }

  private static void putOneBroker(Properties all) {
    for (String topic : new String[] {"offsets.topic", "transaction.state.log"}) {
      put(all, topic + ".num.partitions", 1);
      put(all, topic + ".replication.factor", 1);
    }
    put(all, "transaction.state.log.min.isr", 1);
    put(all, "share.coordinator.state.topic.num.partitions", 1);
    put(all, "share.coordinator.state.topic.replication.factor", 1);
    put(all, "share.coordinator.state.topic.min.isr", 1);
    put(all, "default.replication.factor", 1);
    put(all, "min.insync.replicas", 1);
    put(all, "group.initial.rebalance.delay.ms", 0);
  }

  private static void putSmall(Properties all) {
    put(all, "num.network.threads", 2);
    put(all, "num.io.threads", 4);
    put(all, "background.threads", 2);
    put(all, "log.cleaner.dedupe.buffer.size", CLEANER_BYTES);
    put(all, "log.cleaner.io.buffer.size", CLEANER_BYTES / 8);
  }

  private static void put(Properties all, String name, Object value) {
    all.setProperty(name, String.valueOf(value));
  }
}
