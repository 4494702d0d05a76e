package org.pledgewatch.jobs.store;

import java.io.IOException;
import java.util.List;
import org.pledgewatch.domain.figure.Figure;

/** Keeps figures, one for each (measure, run, tags, window, at). */
@FunctionalInterface
public interface FigureStore extends AutoCloseable {

  /**
   * Returns once the store has all of them. A figure replaces the one with the same key, so writing
   * again is harmless. Waits for a store that is gone.
   *
   * @throws IOException when the store refuses them, which trying again does not mend
   * @throws InterruptedException when interrupted while waiting; some may be written then
   */
  void write(List<Figure> figures) throws IOException, InterruptedException;

  @Override
  default void close() {}
}
