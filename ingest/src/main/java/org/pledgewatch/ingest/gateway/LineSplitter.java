package org.pledgewatch.ingest.gateway;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a stream of bytes into lines, whatever pieces it comes in. Lines end with a line feed, with
 * or without a carriage return; blank ones are left out but counted. Holds one line of bounded
 * length; what a longer one has beyond the bound is thrown away. Not thread-safe.
 */
final class LineSplitter {
  private final int lineBytesMax;
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
  private boolean tooLong;
  private long index;

  /**
   * @param index which line of the body it is, from 0, blank ones included
   * @param bytes without its end; the beginning only where it is too long
   */
  @SuppressWarnings("ArrayRecordComponent") // carried along, never compared
  record Line(long index, byte[] bytes, boolean tooLong) {}

  LineSplitter(int lineBytesMax) {
    this.lineBytesMax = lineBytesMax;
  }

  /** The lines that this piece completes. */
  List<Line> feed(byte[] piece) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < piece.length; i++) {
      if (piece[i] == '\n') {
        keep(piece, start, i);
        complete().ifPresent(lines::add);
        start = i + 1;
      }
    }
    keep(piece, start, piece.length);
    return lines;
  }

  /** What came after the last line feed: a whole line without one, or a torn one. */
  Optional<Line> end() {
    return complete();
  }

  /** Which line the next byte belongs to. */
  long index() {
    return index;
  }

  boolean hasBegun() {
    return begun.size() > 0;
  }

  private void keep(byte[] piece, int from, int to) {
    int room = lineBytesMax - begun.size();
    tooLong |= to - from > room;
    begun.write(piece, from, Math.min(to - from, room));
  }

  private Optional<Line> complete() {
    byte[] bytes = begun.toByteArray();
    Line line = new Line(index++, bytes, tooLong);
    begun.reset();
    tooLong = false;
    return isBlank(bytes) ? Optional.empty() : Optional.of(line);
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
