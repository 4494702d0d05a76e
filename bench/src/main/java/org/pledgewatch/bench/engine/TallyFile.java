package org.pledgewatch.bench.engine;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * How far a trial is, in a file mapped into memory: its source and sink write, and the process that
 * waits for it reads, even of one that it had to end. Thread-safe.
 */
final class TallyFile {
  /** What is noted. Times of the wall are by {@code System.nanoTime}; CPU's are the process's. */
  enum Slot {
    CALLS(0),
    ROWS(1),
    /** When the first call was asked for, and when the newest. */
    BEGAN_CPU_NS(2),
    NOW_CPU_NS(3),
    FIRST_MARK_CALLS(4),
    FIRST_MARK_ROWS(5),
    FIRST_MARK_CPU_NS(6),
    FIRST_MARK_NS(7),
    LAST_MARK_CALLS(8),
    LAST_MARK_ROWS(9),
    LAST_MARK_CPU_NS(10),
    LAST_MARK_NS(11),
    /** Heap in use after a collection: before the first call, and at the last mark. */
    HEAP_BEFORE_BYTES(12),
    HEAP_AFTER_BYTES(13),
    /** 1 once all is noted. */
    DONE(14);

    private final int place;

    Slot(int place) {
      this.place = place;
    }

    private int offset() {
      return place * Long.BYTES;
    }
  }

  private static final VarHandle LONGS =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private final ByteBuffer bytes;

  private TallyFile(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** Opens it, made anew if it is not there. */
  static TallyFile open(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      int size = Slot.values().length * Long.BYTES;
      return new TallyFile(channel.map(FileChannel.MapMode.READ_WRITE, 0, size));
    }
  }

  long get(Slot slot) {
    return (long) LONGS.getAcquire(bytes, slot.offset());
  }

  void set(Slot slot, long value) {
    LONGS.setRelease(bytes, slot.offset(), value);
  }

  void add(Slot slot, long amount) {
    LONGS.getAndAdd(bytes, slot.offset(), amount);
  }
}
