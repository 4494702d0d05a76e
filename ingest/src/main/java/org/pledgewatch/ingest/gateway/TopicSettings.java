package org.pledgewatch.ingest.gateway;

/**
 * How topics are made.
 *
 * @param partitions of a run's log; the other topics have one
 * @param replication copies of each; from three on, two must have a record to acknowledge it
 * @param durable whether the broker forces every record to disk before it acknowledges it, which
 *     survives a power cut of all brokers at the cost of speed
 */
public record TopicSettings(int partitions, int replication, boolean durable) {
  public static final TopicSettings DEFAULTS = new TopicSettings(2, 1, false);

  private static final int PARTITIONS_MAX = 1_000;
  private static final int REPLICATION_MAX = 15;

  public TopicSettings {
    within("partitions", partitions, PARTITIONS_MAX);
    within("replication", replication, REPLICATION_MAX);
  }

  private static void within(String name, int value, int max) {
    if (value < 1 || value > max) {
      throw new IllegalArgumentException(name + ": " + value + " (1 to " + max + ")");
    }
  }
}
