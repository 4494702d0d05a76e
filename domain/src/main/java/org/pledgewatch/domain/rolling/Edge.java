package org.pledgewatch.domain.rolling;

/** One end of a window on its way over a ledger, forwards or back. Not thread-safe. */
final class Edge {
  private long atMs;

  /** Nothing is dated after the edge and before this. */
  private long nextMs;

  Edge() {
    this(Long.MIN_VALUE, Timeline.NEVER);
  }

  private Edge(long atMs, long nextMs) {
    this.atMs = atMs;
    this.nextMs = nextMs;
  }

  /** One that has passed all up to a moment. */
  static Edge at(long atMs, Ledger ledger) {
    return new Edge(atMs, ledger.nextAfter(atMs));
  }

  Edge copy() {
    return new Edge(atMs, nextMs);
  }

  long atMs() {
    return atMs;
  }

  long nextMs() {
    return nextMs;
  }

  /** Hears of a change in a slot: whether the edge has passed it. */
  boolean hasPassed(long slotMs) {
    if (slotMs <= atMs) {
      return true;
    }
    nextMs = Math.min(nextMs, slotMs);
    return false;
  }

  /** Goes to a moment, adding what it passes times 1 or -1, or the opposite on its way back. */
  void moveTo(long ms, Ledger ledger, Cells cells, int sign) {
    if (ms < atMs) {
      ledger.addTo(cells, ms, atMs, -sign);
      nextMs = ledger.nextAfter(ms);
    } else if (ms >= nextMs) {
      nextMs = ledger.addTo(cells, atMs, ms, sign);
    }
    atMs = ms;
  }
}
