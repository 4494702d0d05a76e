package org.pledgewatch.domain.rolling;

import java.util.Arrays;
import org.pledgewatch.domain.casefile.Part;

/**
 * One dated change in 64 bits: a code that says what is counted, then what of it, then how many.
 * Entries that differ in how many alone have one key and add up.
 *
 * <pre>
 *   tally or gauge   code 6 | amount 58                 code: the part's
 *   sum of samples   code 6 | milliseconds 58
 *   sample           code 6 | milliseconds 42 | amount 16   code: the part's
 *   folded samples   code 6 | bucket 16 | amount 42
 * </pre>
 */
final class Entry {
  /** Samples of one bucket, whose sum is told apart. */
  static final int BUCKET = 32;

  /** The same of samples that may be less than 0. */
  static final int SIGNED_BUCKET = 33;

  static final int SUM = 34;

  private static final int CODE_BITS = 6;
  private static final int CODE_SHIFT = Long.SIZE - CODE_BITS;
  private static final int SAMPLE_BITS = 16;
  private static final int BUCKET_BITS = 42;

  /** How many bits tell how many, by code. */
  private static final byte[] AMOUNT_BITS = new byte[1 << CODE_BITS];

  static {
    Arrays.fill(AMOUNT_BITS, (byte) CODE_SHIFT);
    AMOUNT_BITS[Part.SAMPLE.code()] = SAMPLE_BITS;
    AMOUNT_BITS[Part.SIGNED_SAMPLE.code()] = SAMPLE_BITS;
    AMOUNT_BITS[BUCKET] = BUCKET_BITS;
    AMOUNT_BITS[SIGNED_BUCKET] = BUCKET_BITS;
  }

  private Entry() {}

  /** Of a tally, a gauge, or {@link #SUM}. */
  static long of(int code, long amount) {
    return (long) code << CODE_SHIFT | low(amount, CODE_SHIFT);
  }

  /** Of a sample for which {@link #fits} says yes. */
  static long ofSample(int code, long valueMs, int amount) {
    return (long) code << CODE_SHIFT
        | low(valueMs, CODE_SHIFT - SAMPLE_BITS) << SAMPLE_BITS
        | low(amount, SAMPLE_BITS);
  }

  /** Of samples by their bucket: what is known of them without their {@link #SUM}. */
  static long folded(int code, long valueMs, long amount) {
    int folded = code == Part.SAMPLE.code() ? BUCKET : SIGNED_BUCKET;
    return (long) folded << CODE_SHIFT
        | low(Buckets.ofSigned(valueMs), CODE_SHIFT - BUCKET_BITS) << BUCKET_BITS
        | low(amount, BUCKET_BITS);
  }

  /** Whether so many samples of that length have room in one entry. */
  static boolean fits(long valueMs, long amount) {
    return signed(valueMs, CODE_SHIFT - SAMPLE_BITS) == valueMs
        && signed(amount, SAMPLE_BITS) == amount;
  }

  static boolean isSample(long entry) {
    return AMOUNT_BITS[code(entry)] == SAMPLE_BITS;
  }

  static int code(long entry) {
    return (int) (entry >>> CODE_SHIFT);
  }

  static long amount(long entry) {
    return signed(entry, AMOUNT_BITS[code(entry)]);
  }

  /** Of a sample. */
  static long valueMs(long entry) {
    return signed(entry >>> SAMPLE_BITS, CODE_SHIFT - SAMPLE_BITS);
  }

  static int bucket(long entry) {
    return (int) signed(entry >>> BUCKET_BITS, CODE_SHIFT - BUCKET_BITS);
  }

  /** What it is besides how many; the order of entries of one slot. */
  static long key(long entry) {
    return entry & -1L << AMOUNT_BITS[code(entry)];
  }

  /** The same with another amount. */
  static long with(long entry, long amount) {
    return key(entry) | low(amount, AMOUNT_BITS[code(entry)]);
  }

  private static long low(long value, int bits) {
    return value & (1L << bits) - 1;
  }

  private static long signed(long value, int bits) {
    int unused = Long.SIZE - bits;
    return value << unused >> unused;
  }
}
