package org.pledgewatch.ingest.simulator;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Endless sendings in order of time, of which the coming one can be looked at. Not thread-safe. */
final class PeekingSendings {
  private final Iterator<Sending> sendings;
  private Sending next;

  PeekingSendings(Iterator<Sending> sendings) {
    this.sendings = sendings;
    this.next = sendings.next();
  }

  long nextMs() {
    return next.atMs();
  }

  /** Passes over what is before a time. */
  void skipBefore(long timeMs) {
    while (next.atMs() < timeMs) {
      next = sendings.next();
    }
  }

  /** Those up to and at a time, so many at most. */
  List<Sending> upTo(long timeMs, int max) {
    List<Sending> taken = new ArrayList<>();
    while (taken.size() < max && next.atMs() <= timeMs) {
      taken.add(next);
      next = sendings.next();
    }
    return taken;
  }
}
