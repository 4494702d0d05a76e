package org.pledgewatch.domain.rolling;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * All changes up to a moment, added up: what rates are there, and their integrals since the
 * beginning. Moves forwards and back. Exact: milliseconds in 64 bits. Not thread-safe.
 */
final class RateCursor {
  private long atMs;
  private long[] amounts;
  private long[] momentsMs;

  RateCursor() {
    this(Long.MIN_VALUE, 0);
  }

  private RateCursor(long atMs, int size) {
    this.atMs = atMs;
    this.amounts = new long[size];
    this.momentsMs = new long[size];
  }

  long atMs() {
    return atMs;
  }

  /** How many there are at the moment: units of a rate, or a count. */
  long amount(int id) {
    return id < amounts.length ? amounts[id] : 0;
  }

  /** Whether a rate is 0 there; a count always is at rest, its changes being counted alone. */
  boolean isRested(int id) {
    return id >= amounts.length || amounts[id] == 0 || momentsMs[id] == 0;
  }

  /** The integral of a rate up to the moment. */
  long integralMs(int id) {
    return id < amounts.length ? amounts[id] * atMs - momentsMs[id] : 0;
  }

  /** A change at a moment, if it has been passed. */
  void add(int id, long amount, long amountByMs, long changeMs) {
    if (changeMs <= atMs) {
      shift(id, amount, amountByMs);
    }
  }

  private void shift(int id, long amount, long amountByMs) {
    if (id >= amounts.length) {
      amounts = Arrays.copyOf(amounts, Math.max(id + 1, amounts.length * 3 / 2));
      momentsMs = Arrays.copyOf(momentsMs, amounts.length);
    }
    amounts[id] += amount;
    momentsMs[id] += amountByMs;
  }

  void moveTo(long ms, Timeline<Rates> steps) {
    int sign = ms >= atMs ? 1 : -1;
    int end = steps.after(Math.max(ms, atMs));
    for (int i = steps.after(Math.min(ms, atMs)); i < end; i++) {
      steps.element(i).forEach((id, amount, byMs) -> shift(id, sign * amount, sign * byMs));
    }
    atMs = ms;
  }

  /** Forgets what a number stood for. */
  void clear(int id) {
    if (id < amounts.length) {
      amounts[id] = 0;
      momentsMs[id] = 0;
    }
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(atMs);
    out.writeInt(amounts.length);
    for (int i = 0; i < amounts.length; i++) {
      out.writeLong(amounts[i]);
      out.writeLong(momentsMs[i]);
    }
  }

  static RateCursor read(DataInput in) throws IOException {
    RateCursor cursor = new RateCursor(in.readLong(), in.readInt());
    for (int i = 0; i < cursor.amounts.length; i++) {
      cursor.amounts[i] = in.readLong();
      cursor.momentsMs[i] = in.readLong();
    }
    return cursor;
  }
}
