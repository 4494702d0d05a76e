package org.pledgewatch.bench.pipeline;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * How many rows were said, in a file mapped into memory: Flink makes copies of its functions, which
 * meet here. Thread-safe.
 */
final class RowCount {
  private static final VarHandle LONGS =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private final ByteBuffer bytes;

  private RowCount(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** Opens it, made anew if it is not there. */
  static RowCount open(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return new RowCount(channel.map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES));
    }
  }

  void add() {
    LONGS.getAndAdd(bytes, 0, 1L);
  }

  long get() {
    return (long) LONGS.getAcquire(bytes, 0);
  }
}
