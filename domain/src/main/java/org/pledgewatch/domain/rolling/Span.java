package org.pledgewatch.domain.rolling;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** What is dated in (low, high], added up. Not thread-safe. */
final class Span {
  private final Edge low;
  private final Edge high;
  private final Cells cells;

  Span() {
    this(new Edge(), new Edge(), new Cells());
  }

  private Span(Edge low, Edge high, Cells cells) {
    this.low = low;
    this.high = high;
    this.cells = cells;
  }

  Span copy() {
    return new Span(low.copy(), high.copy(), cells.copy());
  }

  Cells cells() {
    return cells;
  }

  Edge low() {
    return low;
  }

  Edge high() {
    return high;
  }

  /** Hears of an entry added to the ledger. */
  void add(long slotMs, long entry) {
    boolean isGone = low.hasPassed(slotMs);
    if (high.hasPassed(slotMs) && !isGone) {
      cells.add(entry, 1);
    }
  }

  void moveTo(long lowMs, long highMs, Ledger ledger) {
    high.moveTo(highMs, ledger, cells, 1);
    low.moveTo(lowMs, ledger, cells, -1);
  }

  /** Writes where it is: what it holds is in the ledger. */
  void write(DataOutput out) throws IOException {
    out.writeLong(low.atMs());
    out.writeLong(high.atMs());
  }

  static Span read(Ledger ledger, DataInput in) throws IOException {
    Edge low = Edge.at(in.readLong(), ledger);
    Edge high = Edge.at(in.readLong(), ledger);
    Cells cells = new Cells();
    ledger.addTo(cells, low.atMs(), high.atMs(), 1);
    return new Span(low, high, cells);
  }
}
