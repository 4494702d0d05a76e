package org.pledgewatch.domain.rolling;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * Dated entries of one figure by slot: a millisecond, a second, or the step of the windows that
 * still cover it. Entries of one slot and key are one; what cancels out is gone. Adding costs a
 * search, walking what is walked over. Not thread-safe.
 */
final class Ledger {
  private static final int FOLD_AT_LEAST = Chunk.CAPACITY;

  /** Chunks of another owner are shared with a copy and never changed. */
  private Object owner = new Object();

  private Chunk[] chunks = new Chunk[1];

  /** The first chunk, and the end of them. */
  private int from;

  private int to;
  private int size;
  private int foldAtSize = FOLD_AT_LEAST;

  /** An equal one, changed apart from this: chunks are shared until either changes them. */
  Ledger copy() {
    Ledger copy = new Ledger();
    copy.chunks = Arrays.copyOfRange(chunks, from, Math.max(to, from + 1));
    copy.to = to - from;
    copy.size = size;
    copy.foldAtSize = foldAtSize;
    owner = new Object();
    return copy;
  }

  void add(long slotMs, long entry) {
    long key = Entry.key(entry);
    int number = chunkFor(slotMs, key);
    int at = chunks[number].find(slotMs, key);
    if (at < 0) {
      insert(number, -1 - at, slotMs, entry);
      return;
    }
    long there = chunks[number].entry(at);
    long amount = Entry.amount(there) + Entry.amount(entry);
    if (amount == 0) {
      remove(number, at);
    } else if (Entry.isSample(entry) && !Entry.fits(Entry.valueMs(entry), amount)) {
      addFolded(slotMs, entry);
    } else {
      own(number).set(at, Entry.with(there, amount));
    }
  }

  /** Adds samples by their bucket. */
  void addFolded(long slotMs, long sample) {
    long valueMs = Entry.valueMs(sample);
    add(slotMs, Entry.folded(Entry.code(sample), valueMs, Entry.amount(sample)));
    add(slotMs, Entry.of(Entry.SUM, valueMs * Entry.amount(sample)));
  }

  /** The chunk in which an entry is or would be, new if there was none. */
  private int chunkFor(long slotMs, long key) {
    int number = Math.max(from, firstBeyond(slotMs, key) - 1);
    if (number == to) {
      insertChunk(number, new Chunk(owner, slotMs));
    } else if (!chunks[number].reaches(slotMs)) {
      number += slotMs > chunks[number].slotMs(0) ? 1 : 0;
      insertChunk(number, new Chunk(owner, slotMs));
    }
    return number;
  }

  /** The first chunk that begins after an entry. */
  private int firstBeyond(long slotMs, long key) {
    int low = from;
    int high = to;
    if (low < high && !chunks[to - 1].beginsAfter(slotMs, key)) {
      return to;
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (chunks[middle].beginsAfter(slotMs, key)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private void insertChunk(int number, Chunk chunk) {
    if (to == chunks.length) {
      chunks = Arrays.copyOf(chunks, chunks.length * 2);
    }
    System.arraycopy(chunks, number, chunks, number + 1, to - number);
    chunks[number] = chunk;
    to++;
  }

  private Chunk own(int number) {
    if (chunks[number].owner() != owner) {
      chunks[number] = chunks[number].copy(owner);
    }
    return chunks[number];
  }

  private void insert(int number, int at, long slotMs, long entry) {
    size++;
    Chunk chunk = own(number);
    if (!chunk.isFull()) {
      chunk.insert(at, slotMs, entry);
    } else if (at == chunk.size() && number == to - 1) {
      Chunk next = new Chunk(owner, slotMs);
      next.insert(0, slotMs, entry);
      insertChunk(to, next);
    } else {
      Chunk later = chunk.split();
      insertChunk(number + 1, later);
      boolean isEarlier = at <= chunk.size();
      (isEarlier ? chunk : later).insert(isEarlier ? at : at - chunk.size(), slotMs, entry);
    }
  }

  private void remove(int number, int at) {
    size--;
    if (chunks[number].size() == 1) {
      System.arraycopy(chunks, number + 1, chunks, number, to - number - 1);
      chunks[--to] = null;
    } else {
      own(number).remove(at);
    }
  }

  /** The slot of the first entry after a moment; {@link Timeline#NEVER} when there is none. */
  long nextAfter(long ms) {
    if (from < to && chunks[from].slotMs(0) > ms) {
      return chunks[from].slotMs(0);
    }
    int number = firstEndingAfter(ms);
    return number < to ? chunks[number].slotMs(chunks[number].after(ms)) : Timeline.NEVER;
  }

  private int firstEndingAfter(long ms) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (chunks[middle].lastMs() > ms) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * Adds what is dated in (after, through], times 1 or -1.
   *
   * @return the slot of the first entry beyond; {@link Timeline#NEVER} when there is none
   */
  long addTo(Cells cells, long afterMs, long throughMs, int sign) {
    int number = firstEndingAfter(afterMs);
    int at = number < to ? chunks[number].after(afterMs) : 0;
    for (; number < to; number++, at = 0) {
      Chunk chunk = chunks[number];
      for (; at < chunk.size(); at++) {
        if (chunk.slotMs(at) > throughMs) {
          return chunk.slotMs(at);
        }
        cells.add(chunk.entry(at), sign);
      }
    }
    return Timeline.NEVER;
  }

  /** Takes an entry. */
  interface Taker {
    void take(long slotMs, long entry);
  }

  /** Gives away all that is dated by a moment, in order. */
  void moveTo(Taker taker, long throughMs) {
    while (from < to && chunks[from].slotMs(0) <= throughMs) {
      Chunk chunk = chunks[from];
      int many = chunk.after(throughMs);
      for (int at = 0; at < many; at++) {
        taker.take(chunk.slotMs(at), chunk.entry(at));
      }
      if (many == chunk.size()) {
        removeFirst();
      } else {
        own(from).removeFirst(many);
        size -= many;
      }
    }
    closeUp();
  }

  private void removeFirst() {
    size -= chunks[from].size();
    chunks[from++] = null;
  }

  /** Makes no room for what is gone. */
  private void closeUp() {
    if (from > chunks.length / 2) {
      chunks = Arrays.copyOfRange(chunks, from, Math.max(to, from + 1));
      to -= from;
      from = 0;
    }
  }

  /** Whether enough has gathered that {@link #forget} and {@link #fold} are worth their while. */
  boolean isLong() {
    return to - from > 1 || size >= foldAtSize;
  }

  /** Forgets what is dated by a moment; some of it may stay. */
  void forget(long throughMs) {
    while (from < to && chunks[from].lastMs() <= throughMs) {
      removeFirst();
    }
    closeUp();
  }

  /**
   * Drops or folds what is settled.
   *
   * @param settledMs only slots up to this moment are touched
   * @param grain for a slot the length of those it may share with others, 0 to drop it
   */
  void fold(long settledMs, LongUnaryOperator grain) {
    if (size < foldAtSize) {
      return;
    }
    Folding folding = new Folding();
    for (int number = from; number < to; number++) {
      for (int at = 0; at < chunks[number].size(); at++) {
        long slotMs = chunks[number].slotMs(at);
        long grainMs = slotMs <= settledMs ? grain.applyAsLong(slotMs) : 1;
        folding.take(slotMs, chunks[number].entry(at), grainMs);
      }
    }
    Ledger folded = folding.done();
    owner = folded.owner;
    chunks = folded.chunks;
    from = folded.from;
    to = folded.to;
    size = folded.size;
    foldAtSize = Math.max(FOLD_AT_LEAST, 2 * size);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(size);
    for (int number = from; number < to; number++) {
      for (int at = 0; at < chunks[number].size(); at++) {
        out.writeLong(chunks[number].slotMs(at));
        out.writeLong(chunks[number].entry(at));
      }
    }
  }

  static Ledger read(DataInput in) throws IOException {
    Ledger ledger = new Ledger();
    for (int left = in.readInt(); left > 0; left--) {
      ledger.add(in.readLong(), in.readLong());
    }
    ledger.foldAtSize = Math.max(FOLD_AT_LEAST, 2 * ledger.size);
    return ledger;
  }
}
