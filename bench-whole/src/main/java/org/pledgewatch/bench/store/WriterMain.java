package org.pledgewatch.bench.store;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.pledgewatch.bench.process.Dialogue;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.jobs.store.FigureStore;
import org.pledgewatch.jobs.store.QuestDbFigureStoreFactory;
import org.pledgewatch.jobs.store.StoreSettings;

/**
 * The process that writes a day's figures as the run's job does: by the same store, in the same
 * batches. Figures are made before the time is taken.
 */
public final class WriterMain {
  static final String ALL = "all";

  /** As many as the job's writer gathers. */
  private static final int BATCH = 5_000;

  /** As many as are made ahead. */
  private static final int AHEAD = 250_000;

  private final FigureStore store;
  private final Iterator<Figure> day;

  private WriterMain(FigureStore store, Iterator<Figure> day) {
    this.store = store;
    this.day = day;
  }

  /**
   * @param arguments where the store is, the seed, when the day begins in ms, the run, and which
   *     measure; {@code all} for all of them
   */
  public static void main(String[] arguments) throws Exception {
    Dialogue dialogue = Dialogue.open();
    FigureStore store =
        new QuestDbFigureStoreFactory(StoreSettings.at(URI.create(arguments[0]))).open();
    WriterMain writer =
        new WriterMain(
            store,
            new DayOfFigures(
                arguments[4].equals(ALL) ? Density.ofAForce() : Density.ofAForce().of(arguments[4]),
                arguments[3],
                Long.parseLong(arguments[1]),
                Long.parseLong(arguments[2])));
    List<Figure> ahead = new ArrayList<>();
    dialogue.serve(
        "ready", question -> question.equals("make") ? writer.make(ahead) : writer.write(ahead));
  }

  /** Makes the next ones, and answers how many; 0 at the day's end. */
  private String make(List<Figure> ahead) {
    ahead.clear();
    while (ahead.size() < AHEAD && day.hasNext()) {
      ahead.add(day.next());
    }
    return String.valueOf(ahead.size());
  }

  /** Writes them and answers how long it took, in ns. */
  private String write(List<Figure> ahead) throws IOException, InterruptedException {
    long beganNs = System.nanoTime();
    for (int from = 0; from < ahead.size(); from += BATCH) {
      store.write(ahead.subList(from, Math.min(ahead.size(), from + BATCH)));
    }
    return String.valueOf(System.nanoTime() - beganNs);
  }
}
