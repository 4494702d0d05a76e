package org.pledgewatch.domain.rolling;

/**
 * The log-linear scale on which times are counted: exact below 128 ms, then 128 buckets for each
 * power of two, so that a bucket's middle is within 0.4 % of all it holds.
 */
final class Buckets {
  private static final int EXACT_BITS = 7;
  private static final int PER_OCTAVE = 1 << EXACT_BITS;

  private Buckets() {}

  private static int of(long valueMs) {
    if (valueMs < PER_OCTAVE) {
      return (int) Math.max(valueMs, 0);
    }
    int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(valueMs) - EXACT_BITS;
    return (shift + 1) * PER_OCTAVE + (int) (valueMs >>> shift) - PER_OCTAVE;
  }

  /** The same of any number; those below 0 have buckets below 0. */
  static int ofSigned(long valueMs) {
    return valueMs < 0 ? -1 - of(-valueMs) : of(valueMs);
  }

  /** The middle of a bucket of {@link #ofSigned}. */
  static long signedMiddleMs(int bucket) {
    return bucket < 0 ? -middleMs(-1 - bucket) : middleMs(bucket);
  }

  /** The middle of a bucket, in milliseconds. */
  private static long middleMs(int bucket) {
    if (bucket < PER_OCTAVE) {
      return bucket;
    }
    int shift = bucket / PER_OCTAVE - 1;
    long low = (long) (bucket % PER_OCTAVE + PER_OCTAVE) << shift;
    return low + ((1L << shift) - 1) / 2;
  }
}
