package org.pledgewatch.bench.fanout;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Cuts one stream of server-sent events into events, and finds in each the numbers that {@link
 * Panels} wrote. Confined to one thread.
 */
final class EventScan {
  private static final byte[] FIGURE = name(Panels.FIGURE_FIELD);
  private static final byte[] SENT = name(Panels.SENT_FIELD);
  private static final byte[] CHANGE = name(Panels.CHANGE_FIELD);
  private static final byte[] SNAPSHOT = "event: snapshot".getBytes(StandardCharsets.UTF_8);
  private static final int SIZE_FIRST = 16 << 10;

  private final Taker taker;
  private byte[] bytes = new byte[SIZE_FIRST];
  private int length;

  /** Takes what is found. */
  interface Taker {
    /**
     * @param whole whether it came as part of the whole state, not as news
     */
    void figure(int figure, long change, long sentUs, boolean whole);

    /** The whole state came; its figures come next. */
    void snapshot();
  }

  EventScan(Taker taker) {
    this.taker = taker;
  }

  void take(Buffer piece) {
    if (length + piece.length() > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + piece.length()));
    }
    piece.getBytes(bytes, length);
    int from = 0;
    int seen = Math.max(1, length);
    length += piece.length();
    for (int i = seen; i < length; i++) {
      if (bytes[i] == '\n' && bytes[i - 1] == '\n') {
        event(from, i);
        from = i + 1;
      }
    }
    System.arraycopy(bytes, from, bytes, 0, length - from);
    length -= from;
  }

  private void event(int from, int to) {
    boolean whole = isAt(SNAPSHOT, from, to);
    if (whole) {
      taker.snapshot();
    }
    for (int i = find(FIGURE, from, to); i < to; i = find(FIGURE, i, to)) {
      int sent = find(SENT, i, to);
      int change = find(CHANGE, sent, to);
      taker.figure((int) number(i), number(change), number(sent), whole);
      i = change;
    }
  }

  /** Where what follows a name begins; {@code to} where the name is not there. */
  private int find(byte[] name, int from, int to) {
    for (int i = from; i + name.length < to; i++) {
      if (bytes[i] == '"' && isAt(name, i, to)) {
        return i + name.length;
      }
    }
    return to;
  }

  private boolean isAt(byte[] text, int from, int to) {
    return from + text.length <= to
        && Arrays.equals(bytes, from, from + text.length, text, 0, text.length);
  }

  private long number(int from) {
    long number = 0;
    for (int i = from; bytes[i] >= '0' && bytes[i] <= '9'; i++) {
      number = number * 10 + bytes[i] - '0';
    }
    return number;
  }

  private static byte[] name(String field) {
    return ("\"" + field + "\":").getBytes(StandardCharsets.UTF_8);
  }
}
