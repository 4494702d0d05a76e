package org.pledgewatch.bench.store;

import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Random;
import org.pledgewatch.domain.figure.Fields;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Measure;
import org.pledgewatch.domain.figure.Measures;

/** Final figures of one day in the order of their time, as dense as is asked. Not thread-safe. */
final class DayOfFigures implements Iterator<Figure> {
  private static final long DAY_MS = 24L * 60 * 60 * 1_000;
  private static final long SECOND_MS = 1_000;
  private static final int VALUE_MAX = 20_000;

  private final PriorityQueue<Head> heads =
      new PriorityQueue<>(Comparator.comparingLong(Head::atMs));
  private final String run;
  private final Random random;
  private final long untilMs;

  /** The next row of one figure in one window. */
  private record Head(FigureKey key, String window, double gapMs, long atMs) {}

  /**
   * @param fromMs excluded; the day's end is included
   */
  DayOfFigures(Density density, String run, long seed, long fromMs) {
    this.run = run;
    this.random = new Random(seed);
    this.untilMs = fromMs + DAY_MS;
    for (Stratum stratum : density.strata()) {
      for (FigureKey key : Keys.of(stratum)) {
        stratum
            .rowsADay()
            .forEach((window, rows) -> add(new Head(key, window, (double) DAY_MS / rows, fromMs)));
      }
    }
  }

  @Override
  public boolean hasNext() {
    return !heads.isEmpty();
  }

  @Override
  public Figure next() {
    if (heads.isEmpty()) {
      throw new NoSuchElementException();
    }
    Head head = heads.remove();
    add(head);
    String window = head.window().equals("NOW") ? null : head.window();
    Measure measure = Measures.named(head.key().measure()).orElseThrow();
    return new Figure(head.key(), run, window, head.atMs(), 0, true, fields(measure));
  }

  /** Some time later, at a whole second of its own. */
  private void add(Head before) {
    double jitter = 0.5 + random.nextDouble();
    long nextMs = before.atMs() + Math.max(SECOND_MS, (long) (before.gapMs() * jitter));
    long atMs = nextMs / SECOND_MS * SECOND_MS;
    if (atMs <= untilMs) {
      heads.add(new Head(before.key(), before.window(), before.gapMs(), atMs));
    }
  }

  private Fields fields(Measure measure) {
    Fields.Builder fields = new Fields.Builder(Measures.fieldNamesOf(measure));
    measure
        .fields()
        .forEach(
            (name, kind) -> {
              if (kind == Measure.Kind.WHOLE) {
                fields.put(name, (long) random.nextInt(VALUE_MAX));
              } else {
                fields.put(name, random.nextInt(VALUE_MAX) / (double) VALUE_MAX);
              }
            });
    return fields.build();
  }
}
