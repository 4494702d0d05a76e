package org.pledgewatch.bench.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.pledgewatch.bench.workload.Call;

/**
 * Calls added up: how many, how many kept, and a histogram of their waits in sorted arrays. What
 * the contestants accumulate that bring no histogram of their own. Not thread-safe.
 */
public final class Tallied {
  private static final int ENTRY_BYTES = Short.BYTES + Integer.BYTES;

  private long calls;
  private long kept;
  private int[] codes = new int[4];
  private int[] counts = new int[4];
  private int size;

  void add(int waitMs) {
    calls++;
    kept += waitMs <= Call.KEPT_MS ? 1 : 0;
    int code = Scale.code(waitMs);
    int at = Arrays.binarySearch(codes, 0, size, code);
    if (at >= 0) {
      counts[at]++;
    } else {
      insert(-at - 1, code);
    }
  }

  private void insert(int at, int code) {
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
    }
    System.arraycopy(codes, at, codes, at + 1, size - at);
    System.arraycopy(counts, at, counts, at + 1, size - at);
    codes[at] = code;
    counts[at] = 1;
    size++;
  }

  /** Adds another one, in one walk over both. */
  void add(Tallied other) {
    calls += other.calls;
    kept += other.kept;
    int[] bothCodes = new int[Math.max(4, size + other.size)];
    int[] bothCounts = new int[bothCodes.length];
    int both = 0;
    int i = 0;
    int j = 0;
    while (i < size || j < other.size) {
      int mine = i < size ? codes[i] : Integer.MAX_VALUE;
      int its = j < other.size ? other.codes[j] : Integer.MAX_VALUE;
      bothCodes[both] = Math.min(mine, its);
      bothCounts[both++] = (mine <= its ? counts[i++] : 0) + (its <= mine ? other.counts[j++] : 0);
    }
    codes = bothCodes;
    counts = bothCounts;
    size = both;
  }

  /** Adds what it holds to plain counters by code. */
  void addTo(int[] byCode) {
    for (int i = 0; i < size; i++) {
      byCode[codes[i]] += counts[i];
    }
  }

  long calls() {
    return calls;
  }

  long kept() {
    return kept;
  }

  /** The wait at or below which that percentage is; nearest rank, within 0.4 %. */
  double percentileMs(int percent) {
    long rank = (calls * percent + 99) / 100;
    long seen = 0;
    for (int i = 0; i < size; i++) {
      seen += counts[i];
      if (seen >= rank) {
        return Scale.middleMs(codes[i]);
      }
    }
    throw new IllegalStateException("no calls");
  }

  WindowRow row(int key, long lengthMs, long atMs) {
    return new WindowRow(
        key,
        lengthMs,
        atMs,
        calls,
        kept,
        percentileMs(50),
        percentileMs(90),
        percentileMs(95),
        percentileMs(99));
  }

  byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES + size * ENTRY_BYTES);
    bytes.putLong(calls).putLong(kept);
    for (int i = 0; i < size; i++) {
      bytes.putShort((short) codes[i]).putInt(counts[i]);
    }
    return bytes.array();
  }

  /** Reads what {@link #bytes} made. */
  static Tallied of(byte[] array) {
    ByteBuffer bytes = ByteBuffer.wrap(array);
    Tallied tallied = new Tallied();
    tallied.calls = bytes.getLong();
    tallied.kept = bytes.getLong();
    tallied.size = bytes.remaining() / ENTRY_BYTES;
    tallied.codes = new int[Math.max(4, tallied.size + 1)];
    tallied.counts = new int[tallied.codes.length];
    for (int i = 0; i < tallied.size; i++) {
      tallied.codes[i] = bytes.getShort();
      tallied.counts[i] = bytes.getInt();
    }
    return tallied;
  }

  void write(DataOutput out) throws IOException {
    byte[] bytes = bytes();
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static Tallied read(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return of(bytes);
  }

  Tallied copy() {
    Tallied copy = new Tallied();
    copy.calls = calls;
    copy.kept = kept;
    copy.codes = codes.clone();
    copy.counts = counts.clone();
    copy.size = size;
    return copy;
  }
}
