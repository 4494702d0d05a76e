package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch of time, from a millisecond (included) until another (excluded). */
record Span(long fromMs, long untilMs) {
  Span {
    if (fromMs >= untilMs) {
      throw new IllegalArgumentException("fromMs " + fromMs + ", untilMs " + untilMs);
    }
  }

  /** How long both hold. */
  long overlapMs(Span other) {
    return Math.max(0, Math.min(untilMs, other.untilMs) - Math.max(fromMs, other.fromMs));
  }

  /** How long this and one of the others hold; the others must not overlap. */
  long overlapMs(List<Span> others) {
    long sumMs = 0;
    for (Span other : others) {
      sumMs += overlapMs(other);
    }
    return sumMs;
  }

  boolean contains(long atMs) {
    return fromMs <= atMs && atMs < untilMs;
  }

  /** When at least one of them holds, in order; what touches is one. */
  static List<Span> union(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparingLong(Span::fromMs));
    List<Span> union = new ArrayList<>();
    for (Span span : sorted) {
      int last = union.size() - 1;
      if (last >= 0 && span.fromMs <= union.get(last).untilMs) {
        Span before = union.get(last);
        union.set(last, new Span(before.fromMs, Math.max(before.untilMs, span.untilMs)));
      } else {
        union.add(span);
      }
    }
    return union;
  }
}
