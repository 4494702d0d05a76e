package org.pledgewatch.domain.rolling;

import java.util.Arrays;
import java.util.function.BinaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;

/** Elements at distinct moments, in order, in arrays. Not thread-safe. */
final class Timeline<E> {
  static final long NEVER = Long.MAX_VALUE;
  private static final int FOLD_AT_LEAST = 64;

  private long[] times = new long[4];
  private Object[] elements = new Object[4];
  private int size;
  private int foldAtSize = FOLD_AT_LEAST;

  int size() {
    return size;
  }

  long time(int index) {
    return times[index];
  }

  @SuppressWarnings("unchecked") // only E is ever put in
  E element(int index) {
    return (E) elements[index];
  }

  /** The index of the first element after a moment; {@link #size} when there is none. */
  int after(long ms) {
    if (size == 0 || times[size - 1] <= ms) {
      return size;
    }
    int at = Arrays.binarySearch(times, 0, size, ms);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** The moment of the first element after another; {@link #NEVER} when there is none. */
  long nextAfter(long ms) {
    int at = after(ms);
    return at < size ? times[at] : NEVER;
  }

  E at(long ms, Supplier<E> absent) {
    int after = after(ms);
    if (after == 0 || times[after - 1] != ms) {
      insert(after, ms, absent.get());
      return element(after);
    }
    return element(after - 1);
  }

  void insert(int index, long ms, E element) {
    if (size == times.length) {
      times = Arrays.copyOf(times, size * 2);
      elements = Arrays.copyOf(elements, size * 2);
    }
    System.arraycopy(times, index, times, index + 1, size - index);
    System.arraycopy(elements, index, elements, index + 1, size - index);
    times[index] = ms;
    elements[index] = element;
    size++;
  }

  void removeAt(long ms) {
    int index = after(ms) - 1;
    size--;
    System.arraycopy(times, index + 1, times, index, size - index);
    System.arraycopy(elements, index + 1, elements, index, size - index);
    elements[size] = null;
  }

  /** Whether enough has gathered that {@link #fold} is worth its while. */
  boolean isLong() {
    return size >= foldAtSize;
  }

  /**
   * Drops or merges what is settled, once enough has gathered that it is worth the walk.
   *
   * @param settledMs only elements up to this moment are touched
   * @param grain for a moment the length of the slots it may share with others, 0 to drop it
   * @param merge the earlier and the later of two elements in one slot, made into one
   */
  void fold(long settledMs, LongUnaryOperator grain, BinaryOperator<E> merge) {
    if (size < foldAtSize) {
      return;
    }
    int kept = 0;
    long slot = Long.MIN_VALUE;
    long slotGrainMs = 0;
    for (int i = 0; i < size; i++) {
      long grainMs = times[i] <= settledMs ? grain.applyAsLong(times[i]) : 1;
      if (grainMs == 0) {
        continue;
      }
      long itsSlot = Math.floorDiv(times[i] + grainMs - 1, grainMs) * grainMs;
      if (kept > 0 && grainMs > 1 && grainMs == slotGrainMs && itsSlot == slot) {
        elements[kept - 1] = merge.apply(element(kept - 1), element(i));
        times[kept - 1] = times[i];
      } else {
        times[kept] = times[i];
        elements[kept] = elements[i];
        kept++;
      }
      slot = itsSlot;
      slotGrainMs = grainMs;
    }
    Arrays.fill(elements, kept, size, null);
    size = kept;
    foldAtSize = Math.max(FOLD_AT_LEAST, 2 * size);
  }
}
