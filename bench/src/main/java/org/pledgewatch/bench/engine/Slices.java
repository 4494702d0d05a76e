package org.pledgewatch.bench.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Consumer;

/** What was tallied in each slice that is not empty, in order of their ends. Not thread-safe. */
final class Slices {
  private long[] endsMs = new long[16];
  private Tallied[] tallied = new Tallied[16];
  private int from;
  private int to;
  private long nextMs = Long.MAX_VALUE;

  /** When windows are combined next. */
  long nextMs() {
    return nextMs;
  }

  void nextMs(long ms) {
    nextMs = ms;
  }

  /** The slice with that end, new if there was none. */
  Tallied at(long endMs) {
    int at = to > from && endsMs[to - 1] == endMs ? to - 1 : find(endMs);
    if (at < 0) {
      at = insert(-at - 1, endMs);
    }
    return tallied[at];
  }

  private int find(long endMs) {
    return Arrays.binarySearch(endsMs, from, to, endMs);
  }

  private int insert(int index, long endMs) {
    int at = index;
    if (to == endsMs.length) {
      at -= from;
      makeRoom();
    }
    System.arraycopy(endsMs, at, endsMs, at + 1, to - at);
    System.arraycopy(tallied, at, tallied, at + 1, to - at);
    endsMs[at] = endMs;
    tallied[at] = new Tallied();
    to++;
    return at;
  }

  /** Moves all to the front, in arrays that are at most half full. */
  private void makeRoom() {
    int size = to - from;
    int capacity = Math.max(16, size * 2);
    long[] roomyEnds = new long[capacity];
    Tallied[] roomy = new Tallied[capacity];
    System.arraycopy(endsMs, from, roomyEnds, 0, size);
    System.arraycopy(tallied, from, roomy, 0, size);
    endsMs = roomyEnds;
    tallied = roomy;
    from = 0;
    to = size;
  }

  /** Those that end after one time and by another. */
  void forEach(long afterMs, long byMs, Consumer<Tallied> consumer) {
    int begin = find(afterMs);
    for (int i = begin >= 0 ? begin + 1 : -begin - 1; i < to && endsMs[i] <= byMs; i++) {
      consumer.accept(tallied[i]);
    }
  }

  /** Forgets those that end by a time. */
  void dropUntil(long endMs) {
    while (from < to && endsMs[from] <= endMs) {
      tallied[from++] = null;
    }
  }

  boolean isEmpty() {
    return from == to;
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(nextMs);
    out.writeInt(to - from);
    for (int i = from; i < to; i++) {
      out.writeLong(endsMs[i]);
      tallied[i].write(out);
    }
  }

  static Slices read(DataInput in) throws IOException {
    Slices slices = new Slices();
    slices.nextMs = in.readLong();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      int at = slices.insert(i, in.readLong());
      slices.tallied[at] = Tallied.read(in);
    }
    return slices;
  }

  Slices copy() {
    Slices copy = new Slices();
    copy.nextMs = nextMs;
    for (int i = from; i < to; i++) {
      int at = copy.insert(i - from, endsMs[i]);
      copy.tallied[at] = tallied[i].copy();
    }
    return copy;
  }
}
