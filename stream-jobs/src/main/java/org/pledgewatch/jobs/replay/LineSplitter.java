package org.pledgewatch.jobs.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Splits bytes into lines at each line feed, and takes off one carriage return before it. Holds no
 * more than {@link #LINE_BYTES_MAX} of a line. Not thread-safe.
 */
final class LineSplitter {
  /** Far longer than any event. */
  static final int LINE_BYTES_MAX = 1 << 20;

  private static final int BUFFER_BYTES = 1 << 16;

  private final LineSink sink;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean tooLong;

  private LineSplitter(LineSink sink) {
    this.sink = sink;
  }

  /** Reads to the end; the last line needs no line feed. */
  static void split(InputStream in, LineSink sink) throws IOException {
    LineSplitter splitter = new LineSplitter(sink);
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      splitter.take(buffer, count);
    }
    splitter.end();
  }

  private void take(byte[] buffer, int count) {
    int from = 0;
    for (int i = 0; i < count; i++) {
      if (buffer[i] == '\n') {
        add(buffer, from, i);
        end();
        from = i + 1;
      }
    }
    add(buffer, from, count);
  }

  private void add(byte[] buffer, int from, int to) {
    tooLong |= line.size() + (to - from) > LINE_BYTES_MAX;
    if (tooLong) {
      line.reset();
    } else {
      line.write(buffer, from, to - from);
    }
  }

  private void end() {
    byte[] bytes = line.toByteArray();
    if (tooLong) {
      sink.tooLong();
    } else if (!isBlank(bytes)) {
      sink.line(withoutReturn(bytes));
    }
    line.reset();
    tooLong = false;
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte each : bytes) {
      if (each != ' ' && each != '\t' && each != '\r') {
        return false;
      }
    }
    return true;
  }

  private static byte[] withoutReturn(byte[] bytes) {
    int last = bytes.length - 1;
    return bytes[last] == '\r' ? Arrays.copyOf(bytes, last) : bytes;
  }
}
