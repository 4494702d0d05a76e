package org.pledgewatch.dashboard.access;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** Reads a file of lines from its end towards its beginning. Blocks. For one thread. */
final class AuditTail {
  private static final int BLOCK_BYTES = 64 * 1_024;

  private final FileChannel channel;

  /** The bytes in {@link #block}, of which the first is the {@link #blockStart}-th of the file. */
  private byte[] block = {};

  private long blockStart;

  AuditTail(FileChannel channel) {
    this.channel = channel;
  }

  /** Behind the last line break. */
  long endOfWholeLines() throws IOException {
    long end = channel.size();
    while (end > 0 && byteAt(end - 1) != '\n') {
      end--;
    }
    return end;
  }

  /**
   * The line whose break is the byte before {@code end}; null at the beginning. Its start is the
   * end for the line before it: {@code end - line.length - 1}.
   */
  byte[] lineBefore(long end) throws IOException {
    if (end == 0) {
      return null;
    }
    long start = end - 1;
    while (start > 0 && byteAt(start - 1) != '\n') {
      start--;
      if (end - start > AuditFile.LINE_BYTES_MAX) {
        throw new IOException("A line of the audit log is longer than any that is written");
      }
    }
    return read(start, (int) (end - 1 - start));
  }

  private byte byteAt(long position) throws IOException {
    if (position < blockStart || position >= blockStart + block.length) {
      blockStart = Math.max(0, position + 1 - BLOCK_BYTES);
      block = read(blockStart, (int) (position + 1 - blockStart));
    }
    return block[(int) (position - blockStart)];
  }

  private byte[] read(long start, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    int read = 0;
    while (bytes.hasRemaining() && read >= 0) {
      read = channel.read(bytes, start + bytes.position());
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }
}
