package org.pledgewatch.bench.workload;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * The calls of {@link #SPAN_MS} of event time, in the order in which they arrive: 5 % up to 30 s
 * late, 1 % said wrongly at first and corrected up to 25 s later. Immutable.
 */
public final class CallBlock {
  /**
   * Event time of a block; after it the block comes again. A prime number of seconds, so that no
   * window loses exactly what it gains.
   */
  public static final long SPAN_MS = 577_000;

  /** No call comes later than this after its time. */
  public static final int DISORDER_MS = 30_000;

  private static final double LATE = 0.05;
  private static final double CORRECTED = 0.01;
  private static final int CORRECTED_AFTER_MAX_MS = 25_000;
  private static final int WHOLE_MS = 1_000;

  private final int[] keys;
  private final int[] atMs;
  private final int[] waitsMs;
  private final int[] insteadOfMs;
  private int size;

  private CallBlock(int capacity) {
    keys = new int[capacity];
    atMs = new int[capacity];
    waitsMs = new int[capacity];
    insteadOfMs = new int[capacity];
  }

  /** What a correction will say once its time has come. */
  private record Coming(int arrivesMs, int order, int key, int atMs, int waitMs, int wrongMs) {
    static final Comparator<Coming> FIRST =
        Comparator.comparingInt(Coming::arrivesMs).thenComparingInt(Coming::order);
  }

  /**
   * @param told whether corrections come as such; else every call is right from the beginning
   */
  public static CallBlock of(Workload workload, boolean told) {
    int calls = Math.toIntExact(workload.ratePerS() * SPAN_MS / WHOLE_MS);
    CallBlock block = new CallBlock(calls + (int) (calls * CORRECTED * 2) + WHOLE_MS);
    SplittableRandom random = new SplittableRandom(workload.seed());
    Zipf zipf = new Zipf(workload.keys());
    PriorityQueue<Coming> coming = new PriorityQueue<>(Coming.FIRST);
    for (int i = 0; i < calls; i++) {
      int arrivesMs = (int) (i * SPAN_MS / calls);
      block.correctUntil(arrivesMs, coming);
      int key = zipf.draw(random);
      int waitMs = Waits.drawMs(random);
      boolean late = random.nextDouble() < LATE;
      int lateMs = late ? 1 + random.nextInt(DISORDER_MS - 2) : 0;
      boolean wrong = random.nextDouble() < CORRECTED;
      int wrongMs = wrong ? Waits.drawMs(random) : waitMs;
      int correctedMs = wrong ? arrivesMs + 1 + random.nextInt(CORRECTED_AFTER_MAX_MS) : 0;
      int at = notWhole(arrivesMs - lateMs);
      if (wrong && told && !late && correctedMs < SPAN_MS) {
        coming.add(new Coming(correctedMs, i, key, at, waitMs, wrongMs));
        block.add(key, at, wrongMs, Call.NOTHING);
      } else {
        block.add(key, at, waitMs, Call.NOTHING);
      }
    }
    block.correctUntil(Integer.MAX_VALUE, coming);
    return block;
  }

  /** So that it is the same whether a window holds its beginning or its end. */
  private static int notWhole(int ms) {
    return ms % WHOLE_MS == 0 ? ms + 1 : ms;
  }

  private void correctUntil(int arrivesMs, PriorityQueue<Coming> coming) {
    while (!coming.isEmpty() && coming.peek().arrivesMs() <= arrivesMs) {
      Coming next = coming.remove();
      add(next.key(), next.atMs(), next.waitMs(), next.wrongMs());
    }
  }

  private void add(int key, int at, int waitMs, int insteadOf) {
    keys[size] = key;
    atMs[size] = at;
    waitsMs[size] = waitMs;
    insteadOfMs[size] = insteadOf;
    size++;
  }

  public int size() {
    return size;
  }

  /** A call of the block, if the block begins at that time. */
  public Call call(int index, long beginMs) {
    return new Call(keys[index], beginMs + atMs[index], waitsMs[index], insteadOfMs[index]);
  }
}
