package org.pledgewatch.domain.rolling;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.pledgewatch.domain.casefile.Part;

/**
 * What a window holds: tallies by part, samples by bucket, and the exact sum of the samples. They
 * form a group: what was added can be taken away in any order ({@code a.add(e, 1); a.add(e, -1)}
 * leaves {@code a} as it was). Not thread-safe.
 */
final class Cells {
  /** From so many buckets on they are kept in pages, and from so few on sorted again. */
  private static final int PAGED_FROM = 48;

  private static final int SORTED_FROM = 12;
  private static final int TALLIES_LEAST = 4;

  private long[] tallies = new long[TALLIES_LEAST];
  private Counts buckets = new SortedCounts();
  private long samples;
  private long sumMs;

  /** An equal one, changed apart from this. */
  Cells copy() {
    Cells copy = new Cells();
    copy.tallies = tallies.clone();
    copy.buckets = buckets.copy();
    copy.samples = samples;
    copy.sumMs = sumMs;
    return copy;
  }

  /** Adds an entry, times 1 or -1. */
  void add(long entry, int sign) {
    int code = Entry.code(entry);
    long amount = sign * Entry.amount(entry);
    switch (code) {
      case Entry.SUM -> sumMs += amount;
      case Entry.BUCKET -> bucket(Entry.bucket(entry), amount);
      case Entry.SIGNED_BUCKET -> {
        bucket(Entry.bucket(entry), amount);
        tally(Part.SIGNED_SAMPLE.code(), amount);
      }
      default -> {
        if (Entry.isSample(entry)) {
          long valueMs = Entry.valueMs(entry);
          bucket(Buckets.ofSigned(valueMs), amount);
          sumMs += valueMs * amount;
        }
        if (code != Part.SAMPLE.code()) {
          tally(code, amount);
        }
      }
    }
  }

  private void tally(int code, long amount) {
    if (code >= tallies.length) {
      tallies = Arrays.copyOf(tallies, code + 1);
    }
    tallies[code] += amount;
  }

  private void bucket(int bucket, long amount) {
    buckets.add(bucket, amount);
    samples += amount;
    boolean isPaged = buckets instanceof PagedCounts;
    if (isPaged ? buckets.size() <= SORTED_FROM : buckets.size() >= PAGED_FROM) {
      Counts fitting = isPaged ? new SortedCounts() : new PagedCounts();
      buckets.forEach(fitting::add);
      buckets = fitting;
    }
  }

  long count(Part part) {
    return part.code() < tallies.length ? tallies[part.code()] : 0;
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
    return rankedMs(buckets, ranks);
  }

  /** The same of the samples' distances from 0. */
  long[] rankedDistancesMs(long[] ranks) {
    SortedCounts distances = new SortedCounts();
    buckets.forEach((bucket, count) -> distances.add(bucket < 0 ? -1 - bucket : bucket, count));
    return rankedMs(distances, ranks);
  }

  private static long[] rankedMs(Counts counts, long[] ranks) {
    Ranks sought = new Ranks(ranks);
    counts.passBy(sought);
    int[] buckets = sought.codes();
    long[] timesMs = new long[buckets.length];
    for (int i = 0; i < buckets.length; i++) {
      timesMs[i] = Buckets.signedMiddleMs(buckets[i]);
    }
    return timesMs;
  }

  /** Writes the tallies alone. */
  void writeTallies(DataOutput out) throws IOException {
    out.writeInt(tallies.length);
    for (long tally : tallies) {
      out.writeLong(tally);
    }
  }

  /** Reads what {@link #writeTallies} wrote. */
  static Cells readTallies(DataInput in) throws IOException {
    Cells cells = new Cells();
    cells.tallies = new long[in.readInt()];
    for (int i = 0; i < cells.tallies.length; i++) {
      cells.tallies[i] = in.readLong();
    }
    return cells;
  }
}
