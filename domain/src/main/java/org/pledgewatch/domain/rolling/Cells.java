package org.pledgewatch.domain.rolling;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
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

  private static final boolean[] IS_GAUGE = new boolean[FIRST_BUCKET];

  static {
    for (Part part : Part.values()) {
      IS_GAUGE[part.code()] = part.kind() == Part.Kind.GAUGE;
    }
  }

  /** From so many codes on they are kept in pages, and from so few on sorted again. */
  private static final int PAGED_FROM = 48;

  private static final int SORTED_FROM = 12;

  private final boolean isWide;
  private Counts counts = new SortedCounts();
  private long samples;
  private long sumMs;

  private Cells(boolean isWide) {
    this.isWide = isWide;
  }

  /** For the few counts of one moment or slot. */
  Cells() {
    this(false);
  }

  /** For the many counts of a window, quick to change once there are many. */
  static Cells wide() {
    return new Cells(true);
  }

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
    other.counts.addTo(counts, sign);
    fit();
    samples += sign * other.samples;
    sumMs += sign * other.sumMs;
  }

  /** Adds only the parts that are gauges. */
  void addGauges(Cells other, int sign) {
    SortedCounts few = other.sorted();
    for (int i = few.firstAtLeast(0); i < few.size() && few.code(i) < FIRST_BUCKET; i++) {
      if (IS_GAUGE[few.code(i)]) {
        add(few.code(i), sign * few.count(i));
      }
    }
  }

  private void add(int code, long amount) {
    counts.add(code, amount);
    fit();
  }

  private void fit() {
    if (!isWide) {
      return;
    }
    boolean isPaged = counts instanceof PagedCounts;
    if (isPaged ? counts.size() <= SORTED_FROM : counts.size() >= PAGED_FROM) {
      Counts fitting = isPaged ? new SortedCounts() : new PagedCounts();
      counts.addTo(fitting, 1);
      counts = fitting;
    }
  }

  boolean isEmpty() {
    return counts.size() == 0 && sumMs == 0;
  }

  long count(Part part) {
    return counts.get(part.code());
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
    Ranks sought = new Ranks(Cells::isSample, ranks);
    counts.passBy(sought);
    int[] codes = sought.codes();
    long[] timesMs = new long[codes.length];
    for (int i = 0; i < codes.length; i++) {
      timesMs[i] = sampleMs(codes[i]);
    }
    return timesMs;
  }

  /** The same of the samples' distances from 0. */
  long rankedDistanceMs(long rank) {
    SortedCounts sorted = sorted();
    int below = sorted.firstAtLeast(0) - 1;
    int above = sorted.firstAtLeast(FIRST_BUCKET);
    long seen = 0;
    while (below >= 0 || above < sorted.size()) {
      boolean takeBelow =
          above >= sorted.size()
              || (below >= 0 && -1 - sorted.code(below) <= sorted.code(above) - FIRST_BUCKET);
      int taken = takeBelow ? below-- : above++;
      seen += sorted.count(taken);
      if (seen >= rank) {
        return Math.abs(sampleMs(sorted.code(taken)));
      }
    }
    throw new IllegalArgumentException("rank: " + rank + " of " + samples);
  }

  private SortedCounts sorted() {
    if (counts instanceof SortedCounts already) {
      return already;
    }
    SortedCounts sorted = new SortedCounts(counts.size());
    counts.addTo(sorted, 1);
    return sorted;
  }

  private static boolean isSample(int code) {
    return code < 0 || code >= FIRST_BUCKET;
  }

  private static long sampleMs(int code) {
    return code < 0 ? -Buckets.middleMs(-1 - code) : Buckets.middleMs(code - FIRST_BUCKET);
  }

  void write(DataOutput out) throws IOException {
    SortedCounts sorted = sorted();
    out.writeInt(sorted.size());
    for (int i = 0; i < sorted.size(); i++) {
      out.writeInt(sorted.code(i));
      out.writeLong(sorted.count(i));
    }
    out.writeLong(samples);
    out.writeLong(sumMs);
  }

  /** Reads what {@link #write} wrote into these, which are empty. */
  Cells read(DataInput in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      counts.add(in.readInt(), in.readLong());
    }
    fit();
    samples = in.readLong();
    sumMs = in.readLong();
    return this;
  }
}
