package org.pledgewatch.bench.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.apache.kafka.common.serialization.IntegerSerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.EmitStrategy;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KGroupedStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers;
import org.apache.kafka.streams.state.DslStoreSuppliers;
import org.apache.kafka.streams.state.WindowStore;
import org.pledgewatch.bench.workload.Call;
import org.pledgewatch.bench.workload.CallBlock;
import org.pledgewatch.bench.workload.Feed;

/**
 * Kafka Streams' hopping windows, said when they close, driven in this JVM without a broker and
 * without a changelog: what is timed is its operator and store. The driver's clock goes by event
 * time: closed windows are looked for once a second of it, as an application does once a second.
 *
 * @param store in memory or RocksDB
 */
record KafkaHopping(String name, String title, DslStoreSuppliers store) implements Contestant {
  private static final String TOPIC = "calls";
  private static final Serde<Call> CALLS = BinarySerde.calls();
  private static final Serde<Tallied> TALLIED = BinarySerde.tallied();

  private static final Duration DISORDER = Duration.ofMillis(CallBlock.DISORDER_MS);
  private static final Duration TICK = Duration.ofSeconds(1);

  /** How much longer windows are kept than until they close: closed ones are said once a tick. */
  private static final Duration UNTIL_SAID = Duration.ofMinutes(1);

  static final DslStoreSuppliers MEMORY = new BuiltInDslStoreSuppliers.InMemoryDslStoreSuppliers();
  static final DslStoreSuppliers ROCKSDB =
      new UnflushedStores(new BuiltInDslStoreSuppliers.RocksDBDslStoreSuppliers());

  @Override
  public boolean takesBack() {
    return false;
  }

  @Override
  public Ranking ranking() {
    return Ranking.NEAREST;
  }

  @Override
  public void run(Job job) throws Exception {
    Path folder =
        Files.createTempDirectory(Path.of(job.tally()).toAbsolutePath().getParent(), "ks");
    TallyFile tally = TallyFile.open(Path.of(job.tally()));
    Feed feed = job.feed();
    Meter meter = new Meter(tally, job.phases());
    try (RowSink rows = RowSink.open(job);
        TopologyTestDriver driver =
            new TopologyTestDriver(
                topology(job.spec(), rows),
                properties(folder),
                Instant.ofEpochMilli(Feed.BEGIN_MS))) {
      TestInputTopic<Integer, Call> topic =
          driver.createInputTopic(TOPIC, new IntegerSerializer(), CALLS.serializer());
      meter.begin();
      long nextTickMs = Feed.BEGIN_MS;
      for (long number = 0; number < job.calls(); number++) {
        meter.passing(number);
        Call call = feed.call(number);
        if (call.atMs() >= nextTickMs) {
          driver.advanceWallClockTime(TICK);
          nextTickMs += TICK.toMillis();
        }
        topic.pipeInput(call.key(), call, call.atMs());
      }
    }
  }

  private Properties properties(Path folder) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    properties.put(StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG, StreamsConfig.OPTIMIZE);
    return properties;
  }

  private Topology topology(Spec spec, RowSink rows) {
    StreamsBuilder builder = new StreamsBuilder();
    KGroupedStream<Integer, Call> byKey =
        builder.stream(TOPIC, Consumed.with(Serdes.Integer(), CALLS))
            .groupByKey(Grouped.with(Serdes.Integer(), CALLS));
    for (Length length : spec.lengths()) {
      byKey
          .windowedBy(
              TimeWindows.ofSizeAndGrace(length.length(), DISORDER).advanceBy(length.step()))
          .emitStrategy(EmitStrategy.onWindowClose())
          .aggregate(
              Tallied::new,
              (key, call, tallied) -> {
                tallied.add(call.waitMs());
                return tallied;
              },
              Materialized.<Integer, Tallied, WindowStore<Bytes, byte[]>>as(store)
                  .withKeySerde(Serdes.Integer())
                  .withValueSerde(TALLIED)
                  .withRetention(length.length().plus(DISORDER).plus(UNTIL_SAID))
                  .withLoggingDisabled()
                  .withCachingDisabled())
          .toStream()
          .foreach((window, tallied) -> take(rows, window, tallied));
    }
    return builder.build();
  }

  private static void take(RowSink rows, Windowed<Integer> at, Tallied tallied) {
    try {
      rows.take(
          () -> {
            long lengthMs = at.window().end() - at.window().start();
            return tallied.row(at.key(), lengthMs, at.window().end());
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
