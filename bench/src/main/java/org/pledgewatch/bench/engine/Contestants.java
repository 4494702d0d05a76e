package org.pledgewatch.bench.engine;

import java.util.List;

/** All of them, ours first. */
final class Contestants {
  /** The one that all others are compared with. */
  static final String OURS = "pledgewatch";

  static final List<Contestant> ALL =
      List.of(
          new FlinkContestant<>(
              OURS, "Pledgewatch", true, Ranking.NEAREST, true, new Pledgewatch()),
          new FlinkContestant<>(
              "flink-sliding",
              "Flink SlidingEventTimeWindows, histogram",
              false,
              Ranking.NEAREST,
              true,
              new Sliding()),
          new FlinkContestant<>(
              "sql-percentile",
              "Flink SQL HOP, PERCENTILE",
              false,
              Ranking.INTERPOLATED,
              true,
              new SqlHop(SqlHop.Percentiles.BUILT_IN)),
          new FlinkContestant<>(
              "sql-histogram",
              "Flink SQL HOP, histogram",
              false,
              Ranking.NEAREST,
              true,
              new SqlHop(SqlHop.Percentiles.HISTOGRAM)),
          new KafkaHopping("kafka-memory", "Kafka Streams hopping, in memory", KafkaHopping.MEMORY),
          new KafkaHopping("kafka-rocksdb", "Kafka Streams hopping, RocksDB", KafkaHopping.ROCKSDB),
          new FlinkContestant<>(
              "slicing",
              "Stream slicing (ours, from the paper)",
              false,
              Ranking.NEAREST,
              true,
              new Slicing()),
          new FlinkContestant<>(
              "limit-flink",
              "Limit: Flink, keyed pass-through",
              false,
              Ranking.NEAREST,
              false,
              new PassThrough()));

  private Contestants() {}

  /**
   * @throws IllegalArgumentException if there is none of that name
   */
  static Contestant named(String name) {
    return ALL.stream()
        .filter(contestant -> contestant.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("contestant " + name + " is none of " + names()));
  }

  static List<String> names() {
    return ALL.stream().map(Contestant::name).toList();
  }
}
