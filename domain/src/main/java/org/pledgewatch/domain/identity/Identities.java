package org.pledgewatch.domain.identity;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * Identities, each with the content that came with it first, for as long as it is remembered: one
 * table of numbers, 40 bytes an entry and at most three quarters full, since a force's officers say
 * a thousand of them a second. What need not be remembered any more is unknown at once, and leaves
 * when room is needed. Not thread-safe.
 */
public final class Identities {
  /** What is known of an identity. */
  public enum Known {
    NOTHING,
    SAME_CONTENT,
    OTHER_CONTENT
  }

  private static final int LEAST = 8;

  /** An entry: identity, content, and until when. */
  private static final int LONGS = 5;

  private static final int ID_HIGH = 0;
  private static final int ID_LOW = 1;
  private static final int CONTENT_HIGH = 2;
  private static final int CONTENT_LOW = 3;
  private static final int UNTIL_MS = 4;

  /** Until when a place is taken in which nothing has ever been. */
  private static final long FREE = Long.MIN_VALUE;

  private long[] table;
  private int taken;

  public Identities() {
    this(LEAST);
  }

  private Identities(int places) {
    table = new long[places * LONGS];
    for (int at = 0; at < table.length; at += LONGS) {
      table[at + UNTIL_MS] = FREE;
    }
  }

  private Identities(Identities other) {
    table = other.table.clone();
    taken = other.taken;
  }

  /** An equal one that changes of this one do not touch. */
  public Identities copy() {
    return new Identities(this);
  }

  /**
   * What is known of an identity.
   *
   * @param content what it comes with now
   * @param nowMs what was to be remembered until then is forgotten
   */
  public Known known(Fingerprint identity, Fingerprint content, long nowMs) {
    int at = find(identity.high(), identity.low());
    if (table[at + UNTIL_MS] <= nowMs) {
      return Known.NOTHING;
    }
    boolean isSame =
        table[at + CONTENT_HIGH] == content.high() && table[at + CONTENT_LOW] == content.low();
    return isSame ? Known.SAME_CONTENT : Known.OTHER_CONTENT;
  }

  /**
   * Remembers an identity of which nothing is known.
   *
   * @param untilMs after {@code nowMs}
   * @param nowMs as in {@link #known}
   */
  public void remember(Fingerprint identity, Fingerprint content, long untilMs, long nowMs) {
    if (4 * (taken + 1) > 3 * places()) {
      makeRoom(nowMs);
    }
    put(new long[] {identity.high(), identity.low(), content.high(), content.low(), untilMs}, 0);
  }

  /** Takes the entry that begins somewhere in a table. */
  private void put(long[] from, int entry) {
    int at = find(from[entry + ID_HIGH], from[entry + ID_LOW]);
    if (table[at + UNTIL_MS] == FREE) {
      taken++;
    }
    System.arraycopy(from, entry, table, at, LONGS);
  }

  /** Where an identity is, or else the free place where it would be. */
  private int find(long idHigh, long idLow) {
    int mask = places() - 1;
    int place = (int) idLow & mask;
    while (true) {
      int at = place * LONGS;
      if (table[at + UNTIL_MS] == FREE
          || (table[at + ID_LOW] == idLow && table[at + ID_HIGH] == idHigh)) {
        return at;
      }
      place = (place + 1) & mask;
    }
  }

  private int places() {
    return table.length / LONGS;
  }

  /** Half full with so many, at most. */
  private static Identities withRoomFor(int entries) {
    return new Identities(Math.max(LEAST, 2 * Integer.highestOneBit(2 * entries + 1)));
  }

  /** Anew, with what is still remembered. */
  private void makeRoom(long nowMs) {
    int remembered = 0;
    for (int at = 0; at < table.length; at += LONGS) {
      remembered += table[at + UNTIL_MS] > nowMs ? 1 : 0;
    }
    Identities kept = withRoomFor(remembered);
    for (int at = 0; at < table.length; at += LONGS) {
      if (table[at + UNTIL_MS] > nowMs) {
        kept.put(table, at);
      }
    }
    table = kept.table;
    taken = kept.taken;
  }

  public void write(DataOutput out) throws IOException {
    out.writeInt(taken);
    for (int at = 0; at < table.length; at += LONGS) {
      if (table[at + UNTIL_MS] != FREE) {
        for (int i = 0; i < LONGS; i++) {
          out.writeLong(table[at + i]);
        }
      }
    }
  }

  public static Identities read(DataInput in) throws IOException {
    int taken = in.readInt();
    Identities read = withRoomFor(taken);
    long[] entry = new long[LONGS];
    for (int i = 0; i < taken; i++) {
      for (int j = 0; j < LONGS; j++) {
        entry[j] = in.readLong();
      }
      read.put(entry, 0);
    }
    return read;
  }
}
