package org.pledgewatch.domain.rolling;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Changes of rates and counts at one moment, or, once settled, in one slot: by number, sorted. A
 * rate's change is kept as its amount and its amount times its moment, whose sums make integrals,
 * so that slots add up. Not thread-safe.
 */
final class Rates {
  private int[] ids = new int[2];
  private long[] amounts = new long[2];
  private long[] momentsMs = new long[2];
  private int size;

  boolean isEmpty() {
    return size == 0;
  }

  /** What cancels out is gone. */
  void add(int id, long amount, long amountByMs) {
    int found = Arrays.binarySearch(ids, 0, size, id);
    int at = found >= 0 ? found : -found - 1;
    if (found < 0) {
      insert(at, id);
    }
    amounts[at] += amount;
    momentsMs[at] += amountByMs;
    if (amounts[at] == 0 && momentsMs[at] == 0) {
      remove(at);
    }
  }

  private void insert(int at, int id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
      amounts = Arrays.copyOf(amounts, size * 2);
      momentsMs = Arrays.copyOf(momentsMs, size * 2);
    }
    System.arraycopy(ids, at, ids, at + 1, size - at);
    System.arraycopy(amounts, at, amounts, at + 1, size - at);
    System.arraycopy(momentsMs, at, momentsMs, at + 1, size - at);
    ids[at] = id;
    amounts[at] = 0;
    momentsMs[at] = 0;
    size++;
  }

  private void remove(int at) {
    size--;
    System.arraycopy(ids, at + 1, ids, at, size - at);
    System.arraycopy(amounts, at + 1, amounts, at, size - at);
    System.arraycopy(momentsMs, at + 1, momentsMs, at, size - at);
  }

  /** Takes each change. */
  interface Taker {
    void take(int id, long amount, long amountByMs);
  }

  void forEach(Taker taker) {
    for (int i = 0; i < size; i++) {
      taker.take(ids[i], amounts[i], momentsMs[i]);
    }
  }

  Rates and(Rates later) {
    Rates both = new Rates();
    forEach(both::add);
    later.forEach(both::add);
    return both;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(size);
    for (int i = 0; i < size; i++) {
      out.writeInt(ids[i]);
      out.writeLong(amounts[i]);
      out.writeLong(momentsMs[i]);
    }
  }

  static Rates read(DataInput in) throws IOException {
    Rates rates = new Rates();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      rates.add(in.readInt(), in.readLong(), in.readLong());
    }
    return rates;
  }
}
