package org.pledgewatch.domain.rolling;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.pledgewatch.domain.casefile.Part;
import org.pledgewatch.domain.figure.Fields;

/** Content of promises, durations and data quality: tallies, gauges and samples. */
final class Counted implements Content {
  private final CountedFields shown;
  private final List<Window> windows;
  private final Timeline<Cells> slots = new Timeline<>();
  private Explained explained = new Explained();
  private final Span[] spans;
  private final Span ever = new Span(Long.MIN_VALUE, Long.MIN_VALUE, Cells.wide());

  Counted(CountedFields shown, List<Window> windows) {
    this.shown = shown;
    this.windows = windows;
    this.spans = new Span[windows.size()];
    for (int i = 0; i < spans.length; i++) {
      spans[i] = new Span(Long.MIN_VALUE, Long.MIN_VALUE, Cells.wide());
    }
  }

  @Override
  public int kind() {
    return shown.kind();
  }

  /** What is dated in (low, high], added up. */
  private static final class Span {
    private long lowMs;
    private long highMs;
    private final Cells cells;

    Span(long lowMs, long highMs, Cells cells) {
      this.lowMs = lowMs;
      this.highMs = highMs;
      this.cells = cells;
    }

    void add(Part part, long atMs, long value, int amount) {
      if (lowMs < atMs && atMs <= highMs) {
        cells.add(part, value, amount);
      }
    }

    void moveTo(long newLowMs, long newHighMs, Timeline<Cells> slots, boolean gaugesOnly) {
      shift(highMs, newHighMs, 1, slots, gaugesOnly);
      shift(lowMs, newLowMs, -1, slots, gaugesOnly);
      lowMs = newLowMs;
      highMs = newHighMs;
    }

    private void shift(long from, long to, int sign, Timeline<Cells> slots, boolean gaugesOnly) {
      int direction = to >= from ? sign : -sign;
      int end = slots.after(Math.max(from, to));
      for (int i = slots.after(Math.min(from, to)); i < end; i++) {
        if (gaugesOnly) {
          cells.addGauges(slots.element(i), direction);
        } else {
          cells.add(slots.element(i), direction);
        }
      }
    }
  }

  @Override
  public void add(Part part, long atMs, long value, int amount) {
    Cells slot = slots.at(atMs, Cells::new);
    slot.add(part, value, amount);
    if (slot.isEmpty()) {
      slots.removeAt(atMs);
    }
    for (Span span : spans) {
      span.add(part, atMs, value, amount);
    }
    if (part == Part.EXPLAINED) {
      explained.add(value, atMs, amount);
    }
    if (part.kind() == Part.Kind.GAUGE) {
      ever.add(part, atMs, value, amount);
    }
  }

  @Override
  public long nextAfter(long ms) {
    return slots.nextAfter(ms);
  }

  @Override
  public long nextChangeMs(Window window, long atMs) {
    long enters = slots.nextAfter(atMs);
    long leaves = slots.nextAfter(window.lowerMs(atMs));
    return Math.min(
        enters == Timeline.NEVER ? enters : window.ceilMs(enters),
        leaves == Timeline.NEVER ? leaves : window.leavesAtMs(leaves));
  }

  @Override
  public long nextChangeNowMs(long atMs) {
    return Timeline.NEVER;
  }

  @Override
  public boolean hasNow() {
    return false;
  }

  @Override
  public Fields fields(int window, long atMs, long throughMs) {
    long lowMs = windows.get(window).lowerMs(atMs);
    spans[window].moveTo(lowMs, throughMs, slots, false);
    ever.moveTo(Long.MIN_VALUE, throughMs, slots, true);
    long explainedNow = explained.count(lowMs, throughMs);
    return shown.of(spans[window].cells, ever.cells, explainedNow);
  }

  @Override
  public Fields fieldsNow(long atMs, long throughMs) {
    return Content.NO_FIELDS;
  }

  @Override
  public Fields newsNow(long throughMs) {
    return Content.NO_FIELDS;
  }

  @Override
  public void fold(long settledMs) {
    for (int i = 0; i < spans.length; i++) {
      long reachedMs = windows.get(i).floorMs(settledMs);
      if (spans[i].highMs < reachedMs) {
        spans[i].moveTo(windows.get(i).lowerMs(reachedMs), reachedMs, slots, false);
      }
    }
    explained.forget(lowestLow(settledMs));
    slots.fold(
        Math.min(settledMs, lowestHigh()), ms -> Grain.of(windows, settledMs, ms), Counted::merge);
  }

  private long lowestLow(long settledMs) {
    long lowest = settledMs;
    for (Window window : windows) {
      lowest = Math.min(lowest, window.lowerMs(window.floorMs(settledMs)));
    }
    return lowest;
  }

  private long lowestHigh() {
    long lowest = spans.length == 0 ? Long.MAX_VALUE : ever.highMs; // Nothing is ever asked for.
    for (Span span : spans) {
      lowest = Math.min(lowest, span.highMs);
    }
    return lowest;
  }

  private static Cells merge(Cells earlier, Cells later) {
    earlier.add(later, 1);
    return earlier;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(slots.size());
    for (int i = 0; i < slots.size(); i++) {
      out.writeLong(slots.time(i));
      slots.element(i).write(out);
    }
    for (Span span : spans) {
      write(span, out);
    }
    write(ever, out);
    explained.write(out);
  }

  private static void write(Span span, DataOutput out) throws IOException {
    out.writeLong(span.lowMs);
    out.writeLong(span.highMs);
    span.cells.write(out);
  }

  static Counted read(CountedFields shown, List<Window> windows, DataInput in) throws IOException {
    Counted counted = new Counted(shown, windows);
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      counted.slots.insert(i, in.readLong(), new Cells().read(in));
    }
    for (int i = 0; i < counted.spans.length; i++) {
      counted.spans[i] = readSpan(in);
    }
    Span ever = readSpan(in);
    counted.ever.lowMs = ever.lowMs;
    counted.ever.highMs = ever.highMs;
    counted.ever.cells.add(ever.cells, 1);
    counted.explained = Explained.read(in);
    return counted;
  }

  private static Span readSpan(DataInput in) throws IOException {
    return new Span(in.readLong(), in.readLong(), Cells.wide().read(in));
  }
}
