package org.pledgewatch.domain.rolling;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.pledgewatch.domain.casefile.Part;
import org.pledgewatch.domain.figure.Fields;

/**
 * Content of promises, durations and data quality: tallies, gauges and samples. A difference waits
 * at its millisecond until its time has come; then it is entered in the slot of its second, and
 * each window's two ends pass over it once.
 */
final class Counted implements Content {
  /** All windows begin and end at whole seconds. */
  private static final long SLOT_MS = 1_000;

  private final CountedFields shown;
  private final List<Window> windows;

  /** Dated later than {@link #enteredMs}: many a breach in it never comes. */
  private final Ledger ahead;

  private final Ledger ledger;
  private final Span[] spans;
  private long enteredMs;

  /** Gauges count from the beginning: they have one end, and no window. */
  private final Ledger gauges;

  private final Edge now;
  private final Cells held;
  private final Explained explained;

  Counted(CountedFields shown, List<Window> windows) {
    this(
        shown,
        windows,
        new Ledger(),
        new Ledger(),
        new Span[windows.size()],
        Long.MIN_VALUE,
        new Ledger(),
        new Edge(),
        new Cells(),
        new Explained());
    for (int i = 0; i < spans.length; i++) {
      spans[i] = new Span();
    }
  }

  private Counted(
      CountedFields shown,
      List<Window> windows,
      Ledger ahead,
      Ledger ledger,
      Span[] spans,
      long enteredMs,
      Ledger gauges,
      Edge now,
      Cells held,
      Explained explained) {
    this.shown = shown;
    this.windows = windows;
    this.ahead = ahead;
    this.ledger = ledger;
    this.spans = spans;
    this.enteredMs = enteredMs;
    this.gauges = gauges;
    this.now = now;
    this.held = held;
    this.explained = explained;
  }

  @Override
  public Counted copy() {
    Span[] copies = new Span[spans.length];
    for (int i = 0; i < spans.length; i++) {
      copies[i] = spans[i].copy();
    }
    return new Counted(
        shown,
        windows,
        ahead.copy(),
        ledger.copy(),
        copies,
        enteredMs,
        gauges.copy(),
        now.copy(),
        held.copy(),
        explained.copy());
  }

  @Override
  public int kind() {
    return shown.kind();
  }

  @Override
  public void add(Part part, long atMs, long value, int amount) {
    switch (part.kind()) {
      case GAUGE -> hold(atMs, Entry.of(part.code(), amount));
      case SAMPLE -> sample(part.code(), atMs, value, amount);
      default -> date(atMs, Entry.of(part.code(), amount));
    }
    if (part == Part.EXPLAINED) {
      explained.add(value, atMs, amount);
    }
  }

  private void sample(int code, long atMs, long valueMs, int amount) {
    if (Entry.fits(valueMs, amount)) {
      date(atMs, Entry.ofSample(code, valueMs, amount));
    } else {
      date(atMs, Entry.folded(code, valueMs, amount));
      date(atMs, Entry.of(Entry.SUM, valueMs * amount));
    }
  }

  private void date(long atMs, long entry) {
    if (atMs > enteredMs) {
      ahead.add(atMs, entry);
    } else {
      enter(atMs, entry);
    }
  }

  private void enter(long atMs, long entry) {
    long slotMs = Math.floorDiv(atMs + SLOT_MS - 1, SLOT_MS) * SLOT_MS;
    ledger.add(slotMs, entry);
    for (Span span : spans) {
      span.add(slotMs, entry);
    }
  }

  private void hold(long atMs, long entry) {
    gauges.add(atMs, entry);
    if (now.hasPassed(atMs)) {
      held.add(entry, 1);
    }
  }

  @Override
  public long nextAfter(long ms) {
    return Math.min(Math.min(ledger.nextAfter(ms), ahead.nextAfter(ms)), gauges.nextAfter(ms));
  }

  @Override
  public long nextChangeMs(int window, long atMs) {
    Window its = windows.get(window);
    Span span = spans[window];
    boolean isThere = span.high().atMs() == atMs;
    long enters = isThere ? span.high().nextMs() : ledger.nextAfter(atMs);
    long held = now.atMs() == atMs ? now.nextMs() : gauges.nextAfter(atMs);
    long leaves = isThere ? span.low().nextMs() : ledger.nextAfter(its.lowerMs(atMs));
    long enteringMs = Math.min(Math.min(enters, held), ahead.nextAfter(atMs));
    return Math.min(
        enteringMs == Timeline.NEVER ? enteringMs : its.ceilMs(enteringMs),
        leaves == Timeline.NEVER ? leaves : its.leavesAtMs(leaves));
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
    if (atMs == throughMs && atMs > enteredMs) {
      enteredMs = atMs;
      ahead.moveTo(this::enter, atMs);
    }
    Span span = spans[window];
    long lowMs = windows.get(window).lowerMs(atMs);
    span.moveTo(lowMs, atMs, ledger);
    now.moveTo(throughMs, gauges, held, 1);
    long explainedNow = explained.count(lowMs, throughMs);
    if (throughMs == atMs) {
      return shown.of(span.cells(), held, explainedNow);
    }
    ahead.addTo(span.cells(), Long.MIN_VALUE, throughMs, 1);
    Fields fields = shown.of(span.cells(), held, explainedNow);
    ahead.addTo(span.cells(), Long.MIN_VALUE, throughMs, -1);
    return fields;
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
    if (!ledger.isLong() && !gauges.isLong()) {
      return;
    }
    long floorMs = settledMs;
    long lowMs = settledMs;
    long highMs = settledMs;
    for (int i = 0; i < spans.length; i++) {
      long reachedMs = windows.get(i).floorMs(settledMs);
      long reachedLowMs = windows.get(i).lowerMs(reachedMs);
      if (spans[i].high().atMs() < reachedMs) {
        spans[i].moveTo(reachedLowMs, reachedMs, ledger);
      }
      floorMs = Math.min(floorMs, reachedMs);
      lowMs = Math.min(lowMs, reachedLowMs);
      highMs = Math.min(highMs, spans[i].high().atMs());
    }
    explained.forget(lowMs);
    gauges.forget(Math.min(floorMs, now.atMs()));
    ledger.forget(lowMs);
    ledger.fold(highMs, ms -> Grain.of(windows, settledMs, ms));
  }

  @Override
  public void write(DataOutput out) throws IOException {
    ahead.write(out);
    out.writeLong(enteredMs);
    ledger.write(out);
    for (Span span : spans) {
      span.write(out);
    }
    gauges.write(out);
    out.writeLong(now.atMs());
    held.writeTallies(out);
    explained.write(out);
  }

  static Counted read(CountedFields shown, List<Window> windows, DataInput in) throws IOException {
    Ledger ahead = Ledger.read(in);
    long enteredMs = in.readLong();
    Ledger ledger = Ledger.read(in);
    Span[] spans = new Span[windows.size()];
    for (int i = 0; i < spans.length; i++) {
      spans[i] = Span.read(ledger, in);
    }
    Ledger gauges = Ledger.read(in);
    Edge now = Edge.at(in.readLong(), gauges);
    Cells held = Cells.readTallies(in);
    return new Counted(
        shown, windows, ahead, ledger, spans, enteredMs, gauges, now, held, Explained.read(in));
  }
}
