package org.pledgewatch.bench.engine;

/**
 * The log-linear scale of the contestants' histograms, as fine as the product's: exact below 128
 * ms, then 128 buckets for each power of two.
 */
final class Scale {
  private static final int EXACT_BITS = 7;
  private static final int PER_OCTAVE = 1 << EXACT_BITS;

  /** More than the code of any wait. */
  static final int CODES = 4_096;

  private Scale() {}

  static int code(int waitMs) {
    if (waitMs < PER_OCTAVE) {
      return Math.max(waitMs, 0);
    }
    int shift = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(waitMs) - EXACT_BITS;
    return (shift + 1) * PER_OCTAVE + (waitMs >>> shift) - PER_OCTAVE;
  }

  static double middleMs(int code) {
    if (code < PER_OCTAVE) {
      return code;
    }
    int shift = code / PER_OCTAVE - 1;
    long low = (long) (code % PER_OCTAVE + PER_OCTAVE) << shift;
    return low + ((1L << shift) - 1) / 2;
  }
}
