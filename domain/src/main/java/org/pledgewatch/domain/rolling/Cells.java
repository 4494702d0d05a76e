package org.pledgewatch.domain.rolling;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.pledgewatch.domain.casefile.Part;

/**
 * Signed counts by small integers: tallies and gauges under their part's code, samples under their
 * bucket (those below 0 under a negative code), and the exact sum of the samples. Counts form a
 * group: what was added can be taken away in any order ({@code a.add(b, 1); a.add(b, -1)} leaves
 * {@code a} as it was). Not thread-safe.
 */
final class Cells {
  /** Below this a code is a part's, from here on a bucket's. */
  private static final int FIRST_BUCKET = 32;

  private static final List<Part> GAUGES =
      Arrays.stream(Part.values()).filter(part -> part.kind() == Part.Kind.GAUGE).toList();

  private int[] codes = new int[4];
  private long[] counts = new long[4];
  private int size;
  private long samples;
  private long sumMs;

  void add(Part part, long value, int amount) {
    if (part.kind() == Part.Kind.SAMPLE) {
      add(value < 0 ? -1 - Buckets.of(-value) : FIRST_BUCKET + Buckets.of(value), amount);
      samples += amount;
      sumMs += value * amount;
    }
    if (part != Part.SAMPLE) {
      add(part.code(), amount);
    }
  }

  void add(Cells other, int sign) {
    for (int i = 0; i < other.size; i++) {
      add(other.codes[i], sign * other.counts[i]);
    }
    samples += sign * other.samples;
    sumMs += sign * other.sumMs;
  }

  /** Adds only the parts that are gauges. */
  void addGauges(Cells other, int sign) {
    for (Part part : GAUGES) {
      add(part.code(), sign * other.count(part));
    }
  }

  private void add(int code, long amount) {
    int at = Arrays.binarySearch(codes, 0, size, code);
    if (at >= 0) {
      counts[at] += amount;
      if (counts[at] == 0) {
        remove(at);
      }
    } else if (amount != 0) {
      insert(-at - 1, code, amount);
    }
  }

  private void insert(int at, int code, long amount) {
    if (size == codes.length) {
      codes = Arrays.copyOf(codes, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
    }
    System.arraycopy(codes, at, codes, at + 1, size - at);
    System.arraycopy(counts, at, counts, at + 1, size - at);
    codes[at] = code;
    counts[at] = amount;
    size++;
  }

  private void remove(int at) {
    size--;
    System.arraycopy(codes, at + 1, codes, at, size - at);
    System.arraycopy(counts, at + 1, counts, at, size - at);
  }

  boolean isEmpty() {
    return size == 0 && sumMs == 0;
  }

  long count(Part part) {
    int at = Arrays.binarySearch(codes, 0, size, part.code());
    return at >= 0 ? counts[at] : 0;
  }

  long samples() {
    return samples;
  }

  /** Of all samples; exact. */
  long sumMs() {
    return sumMs;
  }

  /**
   * The samples of some ranks in one walk; each within 0.4 %.
   *
   * @param ranks none less than the one before; 1 is the least sample's
   */
  long[] rankedMs(long[] ranks) {
    long[] timesMs = new long[ranks.length];
    int found = 0;
    long seen = 0;
    for (int i = 0; i < size && found < ranks.length; i++) {
      if (isSample(i)) {
        seen += counts[i];
        for (; found < ranks.length && seen >= ranks[found]; found++) {
          timesMs[found] = sampleMs(i);
        }
      }
    }
    if (found < ranks.length) {
      throw new IllegalArgumentException("rank: " + ranks[found] + " of " + samples);
    }
    return timesMs;
  }

  /** The same of the samples' distances from 0. */
  long rankedDistanceMs(long rank) {
    int below = firstAtLeast(0) - 1;
    int above = firstAtLeast(FIRST_BUCKET);
    long seen = 0;
    while (below >= 0 || above < size) {
      boolean takeBelow =
          above >= size || (below >= 0 && -1 - codes[below] <= codes[above] - FIRST_BUCKET);
      int taken = takeBelow ? below-- : above++;
      seen += counts[taken];
      if (seen >= rank) {
        return Math.abs(sampleMs(taken));
      }
    }
    throw new IllegalArgumentException("rank: " + rank + " of " + samples);
  }

  private boolean isSample(int index) {
    return codes[index] < 0 || codes[index] >= FIRST_BUCKET;
  }

  private long sampleMs(int index) {
    int code = codes[index];
    return code < 0 ? -Buckets.middleMs(-1 - code) : Buckets.middleMs(code - FIRST_BUCKET);
  }

  private int firstAtLeast(int code) {
    int at = Arrays.binarySearch(codes, 0, size, code);
    return at >= 0 ? at : -at - 1;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(size);
    for (int i = 0; i < size; i++) {
      out.writeInt(codes[i]);
      out.writeLong(counts[i]);
    }
    out.writeLong(samples);
    out.writeLong(sumMs);
  }

  static Cells read(DataInput in) throws IOException {
    Cells cells = new Cells();
    int size = in.readInt();
    cells.codes = new int[Math.max(size, 4)];
    cells.counts = new long[cells.codes.length];
    cells.size = size;
    for (int i = 0; i < size; i++) {
      cells.codes[i] = in.readInt();
      cells.counts[i] = in.readLong();
    }
    cells.samples = in.readLong();
    cells.sumMs = in.readLong();
    return cells;
  }
}
