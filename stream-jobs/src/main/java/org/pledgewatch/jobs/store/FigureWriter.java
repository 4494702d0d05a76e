package org.pledgewatch.jobs.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.pledgewatch.domain.figure.Figure;

/**
 * Gathers figures and writes them when there are enough, when the oldest has waited long enough,
 * and before every checkpoint. Runs in the task's thread alone, which waits while the store is
 * gone: the wait is felt upstream, and nothing piles up.
 */
final class FigureWriter implements SinkWriter<Figure> {
  static final int BATCH_MAX = 5_000;
  static final long WAIT_MS_MAX = 1_000;

  private final FigureStore store;
  private final ProcessingTimeService clock;
  private final List<Figure> batch = new ArrayList<>(BATCH_MAX);
  private boolean timerSet;

  FigureWriter(FigureStore store, ProcessingTimeService clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void write(Figure figure, Context context) throws IOException, InterruptedException {
    if (!figure.isFinal()) {
      return;
    }
    batch.add(figure);
    if (batch.size() >= BATCH_MAX) {
      writeBatch();
    } else if (!timerSet) {
      timerSet = true;
      clock.registerTimer(clock.getCurrentProcessingTime() + WAIT_MS_MAX, atMs -> onTimer());
    }
  }

  @Override
  public void flush(boolean endOfInput) throws IOException, InterruptedException {
    writeBatch();
  }

  @Override
  public void close() {
    store.close();
  }

  private void onTimer() throws IOException, InterruptedException {
    timerSet = false;
    writeBatch();
  }

  private void writeBatch() throws IOException, InterruptedException {
    if (!batch.isEmpty()) {
      store.write(List.copyOf(batch));
      batch.clear();
    }
  }
}
