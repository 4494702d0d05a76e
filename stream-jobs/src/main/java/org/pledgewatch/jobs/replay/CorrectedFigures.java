package org.pledgewatch.jobs.replay;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.FigureJson;
import org.pledgewatch.jobs.store.FigureStore;
import org.pledgewatch.jobs.store.QuestDbFigureStoreFactory;
import org.pledgewatch.jobs.store.StoreSettings;

/**
 * Writes corrected figures into the store and, where one is the newest of its line, to the topic
 * that dashboards follow. Not thread-safe.
 */
final class CorrectedFigures {
  /** After every figure. */
  static final long FAR_MS = Instant.parse("9999-01-01T00:00:00Z").toEpochMilli();

  private static final int BATCH_FIGURES = 5_000;

  private final String servers;
  private final URI store;
  private long replaced;
  private long added;

  CorrectedFigures(String servers, URI store) {
    this.servers = servers;
    this.store = store;
  }

  /** What a key and window are called in {@code newest}. */
  static String line(Figure figure) {
    return figure.key().measure() + figure.key().tags().json() + figure.window();
  }

  long replaced() {
    return replaced;
  }

  long added() {
    return added;
  }

  void write(CorrectionWalk walk, Map<String, Long> newest)
      throws IOException, InterruptedException {
    try (FigureStore to = new QuestDbFigureStoreFactory(StoreSettings.at(store)).open();
        KafkaProducer<byte[], byte[]> topics = ReplayStore.producer(servers)) {
      List<Figure> batch = new ArrayList<>(BATCH_FIGURES);
      walk.run(
          new CorrectionWalk.Wrong() {
            @Override
            public void replace(Figure figure) throws IOException, InterruptedException {
              replaced++;
              take(figure);
            }

            @Override
            public void add(Figure figure) throws IOException, InterruptedException {
              added++;
              take(figure);
            }

            private void take(Figure figure) throws IOException, InterruptedException {
              batch.add(figure);
              if (figure.atMs() >= newest.getOrDefault(line(figure), Long.MIN_VALUE)) {
                topics.send(
                    new ProducerRecord<>(
                        Topics.MEASURES, FigureJson.topicKey(figure), FigureJson.encode(figure)));
              }
              if (batch.size() == BATCH_FIGURES) {
                to.write(batch);
                batch.clear();
              }
            }
          });
      to.write(batch);
      topics.flush();
    } catch (KafkaException e) {
      throw new IOException("the log at " + servers + " takes nothing: " + e, e);
    }
  }
}
