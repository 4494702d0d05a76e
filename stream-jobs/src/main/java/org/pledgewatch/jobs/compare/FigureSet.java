package org.pledgewatch.jobs.compare;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.jobs.figures.FigureCursor;
import org.pledgewatch.jobs.figures.FigureSort;
import org.pledgewatch.jobs.store.StoredFigures;

/** One of the two sides of a comparison. */
public sealed interface FigureSet {
  /** What people call it. */
  String name();

  /**
   * Its figures in a replay's order.
   *
   * @param scratch a folder for files that are needed meanwhile; no other set may use it
   */
  FigureCursor open(Path scratch) throws IOException, InterruptedException;

  /** A replay's result, gzip where its name ends in {@code .gz}. */
  record OfFile(Path file) implements FigureSet {
    @Override
    public String name() {
      return file.toString();
    }

    @Override
    public FigureCursor open(Path scratch) throws IOException {
      return FigureLines.of(file);
    }
  }

  /** A run's figures in the store, sorted in files first; those of events, not of their arrival. */
  record OfRun(String run, URI store) implements FigureSet {
    @Override
    public String name() {
      return "run " + run;
    }

    @Override
    public FigureCursor open(Path scratch) throws IOException, InterruptedException {
      FigureSort sort = new FigureSort(scratch);
      long[] count = new long[1];
      new StoredFigures(store)
          .all(
              run,
              figure -> {
                sort.add(figure);
                count[0]++;
              });
      if (count[0] == 0) {
        sort.close();
        throw new IllegalArgumentException(
            "there is no file \"" + run + "\", and the store at " + store + " has no such run");
      }
      return new Owning(sort.sorted(), sort);
    }
  }

  /** Gives its files back when it is closed. */
  record Owning(FigureCursor cursor, FigureSort sort) implements FigureCursor {
    @Override
    public Figure next() throws IOException {
      return cursor.next();
    }

    @Override
    public void close() throws IOException {
      cursor.close();
      sort.close();
    }
  }
}
