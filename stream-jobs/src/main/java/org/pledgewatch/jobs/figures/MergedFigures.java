package org.pledgewatch.jobs.figures;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.pledgewatch.domain.figure.Figure;

/** Sorted cursors as one, each figure once: its highest revision. Owns the cursors. */
final class MergedFigures implements FigureCursor {
  private final List<FigureCursor> cursors;
  private final PriorityQueue<Head> heads =
      new PriorityQueue<>(Comparator.comparing(Head::figure, FigureSort.NEWEST_FIRST));
  private Figure last;

  private record Head(Figure figure, FigureCursor cursor) {}

  MergedFigures(List<FigureCursor> cursors) throws IOException {
    this.cursors = List.copyOf(cursors);
    for (FigureCursor cursor : cursors) {
      advance(cursor);
    }
  }

  private void advance(FigureCursor cursor) throws IOException {
    Figure next = cursor.next();
    if (next != null) {
      heads.add(new Head(next, cursor));
    }
  }

  @Override
  public Figure next() throws IOException {
    while (!heads.isEmpty()) {
      Head head = heads.remove();
      advance(head.cursor());
      if (last == null || Figure.ORDER.compare(last, head.figure()) != 0) {
        last = head.figure();
        return last;
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    for (FigureCursor cursor : cursors) {
      cursor.close();
    }
  }
}
