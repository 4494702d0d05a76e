package org.pledgewatch.domain.rolling;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What late events changed behind the last published time: which times must be published again, and
 * how often each was. Not thread-safe.
 */
final class Corrections {
  /**
   * @param firstMs the earliest date that changed
   * @param lastMs the latest
   * @param onward whether all that is later changed too (a gauge or a level)
   * @param publishedMs how far had been published then
   */
  private record Correction(long firstMs, long lastMs, boolean onward, long publishedMs) {
    /** Up to and including the time at which the last of it is gone again. */
    boolean affects(Window window, long atMs) {
      return firstMs <= atMs
          && atMs <= publishedMs
          && (onward || atMs <= window.leavesAtMs(lastMs));
    }

    boolean affectsNow(long atMs) {
      return firstMs <= atMs && atMs <= publishedMs;
    }
  }

  private final List<Correction> published = new ArrayList<>();
  private Correction pending;

  /** An equal one, changed apart from this. */
  Corrections copy() {
    Corrections copy = new Corrections();
    copy.published.addAll(published);
    copy.pending = pending;
    return copy;
  }

  void note(long atMs, boolean onward, long publishedMs) {
    pending =
        pending == null
            ? new Correction(atMs, atMs, onward, publishedMs)
            : new Correction(
                Math.min(pending.firstMs, atMs),
                Math.max(pending.lastMs, atMs),
                pending.onward || onward,
                publishedMs);
  }

  boolean isPending() {
    return pending != null;
  }

  /** The earliest time to publish again; only while {@link #isPending}. */
  long firstMs() {
    return pending.firstMs();
  }

  boolean isPending(Window window, long atMs) {
    return window == null ? pending.affectsNow(atMs) : pending.affects(window, atMs);
  }

  /** The pending one counts from here on. */
  void begin() {
    published.add(pending);
  }

  void done(long settledMs) {
    pending = null;
    published.removeIf(correction -> correction.publishedMs() < settledMs);
  }

  int revision(Window window, long atMs) {
    int revision = 0;
    for (Correction correction : published) {
      if (window == null ? correction.affectsNow(atMs) : correction.affects(window, atMs)) {
        revision++;
      }
    }
    return revision;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(published.size());
    for (Correction correction : published) {
      write(correction, out);
    }
    out.writeBoolean(pending != null);
    if (pending != null) {
      write(pending, out);
    }
  }

  private static void write(Correction correction, DataOutput out) throws IOException {
    out.writeLong(correction.firstMs());
    out.writeLong(correction.lastMs());
    out.writeBoolean(correction.onward());
    out.writeLong(correction.publishedMs());
  }

  static Corrections read(DataInput in) throws IOException {
    Corrections corrections = new Corrections();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      corrections.published.add(readOne(in));
    }
    corrections.pending = in.readBoolean() ? readOne(in) : null;
    return corrections;
  }

  private static Correction readOne(DataInput in) throws IOException {
    return new Correction(in.readLong(), in.readLong(), in.readBoolean(), in.readLong());
  }
}
