package org.pledgewatch.jobs.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.RunClock;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.FigureJson;
import org.pledgewatch.domain.wire.RunJson;
import org.pledgewatch.jobs.figures.FigureCursor;
import org.pledgewatch.jobs.store.FigureStore;
import org.pledgewatch.jobs.store.QuestDbFigureStoreFactory;
import org.pledgewatch.jobs.store.StoreSettings;
import org.pledgewatch.jobs.store.StoredFigures;
import org.pledgewatch.jobs.topics.KnownRuns;

/**
 * A replay's figures in the store, and the newest of each on the topic that dashboards follow; then
 * the run on the topic of runs, as one that is over. Doing it again is harmless.
 */
final class ReplayStore {
  private static final int BATCH_FIGURES = 5_000;

  private final ReplayRequest.Store store;

  ReplayStore(ReplayRequest.Store store) {
    this.store = store;
  }

  /**
   * @throws IllegalArgumentException when the run's id is taken: its figures would mix with others
   */
  void requireFree(String run) throws IOException, InterruptedException {
    if (new KnownRuns(store.servers()).all().containsKey(run)
        || new StoredFigures(store.uri()).has(run)) {
      throw new IllegalArgumentException(
          "run id: there is a run \"" + run + "\" in the store already; choose another with --run");
    }
  }

  /** Returns how many figures there are. */
  long write(Run run, FigureCursor figures, LongConsumer written)
      throws IOException, InterruptedException {
    long count = 0;
    long lastMs = Long.MIN_VALUE;
    try (FigureStore to = new QuestDbFigureStoreFactory(StoreSettings.at(store.uri())).open();
        KafkaProducer<byte[], byte[]> topics = producer(store.servers())) {
      List<Figure> batch = new ArrayList<>(BATCH_FIGURES);
      Figure before = null;
      for (Figure figure = figures.next(); figure != null; figure = figures.next()) {
        if (before != null && !isSameLine(before, figure)) {
          topics.send(record(before));
        }
        before = figure;
        lastMs = Math.max(lastMs, figure.atMs());
        batch.add(figure);
        count++;
        if (batch.size() == BATCH_FIGURES) {
          to.write(batch);
          batch.clear();
          written.accept(count);
        }
      }
      to.write(batch);
      if (before != null) {
        topics.send(record(before));
        announce(run, lastMs, topics);
      }
      topics.flush();
    } catch (KafkaException e) {
      throw new IOException("the log at " + store.servers() + " takes nothing: " + e, e);
    }
    return count;
  }

  private static boolean isSameLine(Figure one, Figure other) {
    return one.key().equals(other.key())
        && String.valueOf(one.window()).equals("" + other.window());
  }

  private static ProducerRecord<byte[], byte[]> record(Figure figure) {
    return new ProducerRecord<>(
        Topics.MEASURES, FigureJson.topicKey(figure), FigureJson.encode(figure));
  }

  private static void announce(Run run, long lastMs, KafkaProducer<byte[], byte[]> topics)
      throws IOException, InterruptedException {
    byte[] key = run.id().getBytes(StandardCharsets.UTF_8);
    RunClock clock = new RunClock(run.id(), lastMs, lastMs, Clock.systemUTC().millis());
    try {
      topics.send(new ProducerRecord<>(Topics.CLOCKS, key, RunJson.encode(clock))).get();
      topics.send(new ProducerRecord<>(Topics.RUNS, key, RunJson.encode(run))).get();
    } catch (ExecutionException e) {
      throw new IOException("the run could not be announced: " + e.getCause(), e);
    }
  }

  static KafkaProducer<byte[], byte[]> producer(String servers) {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            servers,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "lz4"),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
