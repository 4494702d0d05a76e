package org.pledgewatch.ingest.simulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

/**
 * A stream of random values that is the same on every machine: {@link Random} is specified to the
 * bit, and so is {@link StrictMath}. Each concern has a stream of its own, so that a change to one
 * leaves the others alone. Not thread-safe.
 */
final class Randomness {
  private static final long SHORTEST_MS = 1_000;
  private static final long LONGEST_MS = 7_200_000;

  /** The fraction of the golden ratio in 64 bits, which spreads neighbouring seeds. */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final Random random;

  private Randomness(long seed) {
    this.random = new Random(seed);
  }

  /** The stream of one concern of one force. */
  static Randomness of(long seed, String force, String concern) {
    CRC32 sum = new CRC32();
    sum.update((force + "/" + concern).getBytes(StandardCharsets.UTF_8));
    return new Randomness(mixed(seed * GOLDEN + sum.getValue()));
  }

  /** So that streams of like names begin unlike: the finalizer of SplitMix64. */
  private static long mixed(long seed) {
    long z = seed;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  double unit() {
    return random.nextDouble();
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  long uniformMs(long fromMs, long toMs) {
    return fromMs + (long) (random.nextDouble() * (toMs - fromMs));
  }

  long exponentialMs(double meanMs) {
    return StrictMath.max(1, (long) (-StrictMath.log(1 - random.nextDouble()) * meanMs));
  }

  /** At least a second and at most two hours. */
  long logNormalMs(double meanMs, double spread) {
    return logNormalMs(meanMs, spread, LONGEST_MS);
  }

  /** At least a second and at most {@code longestMs}. */
  long logNormalMs(double meanMs, double spread, long longestMs) {
    double location = StrictMath.log(meanMs) - spread * spread / 2;
    double valueMs = StrictMath.exp(location + spread * random.nextGaussian());
    return (long) StrictMath.min((double) longestMs, StrictMath.max(SHORTEST_MS, valueMs));
  }

  <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
