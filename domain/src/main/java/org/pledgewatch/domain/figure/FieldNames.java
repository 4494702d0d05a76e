package org.pledgewatch.domain.figure;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;

/**
 * The names that figures of one kind may have fields of, sorted, each with its place. Made once and
 * shared by all figures of the kind. Immutable and thread-safe.
 */
public final class FieldNames {
  /** One bit a name tells which are there. */
  static final int NAMES_MAX = Long.SIZE;

  /** Four times as many as there are names, so that few meet. */
  private static final int TABLE = 4 * NAMES_MAX;

  private final String[] sorted;

  /** Places by the hash of their name, one after another where it is taken; -1 where none is. */
  private final byte[] places;

  private FieldNames(Collection<String> names) {
    sorted = new TreeSet<>(names).toArray(String[]::new);
    if (sorted.length > NAMES_MAX) {
      throw new IllegalArgumentException(
          "names: " + sorted.length + " (at most " + NAMES_MAX + ")");
    }
    places = new byte[TABLE];
    Arrays.fill(places, (byte) -1);
    for (int place = 0; place < sorted.length; place++) {
      int at = sorted[place].hashCode() & (TABLE - 1);
      while (places[at] >= 0) {
        at = (at + 1) & (TABLE - 1);
      }
      places[at] = (byte) place;
    }
  }

  public static FieldNames of(Collection<String> names) {
    return new FieldNames(names);
  }

  int size() {
    return sorted.length;
  }

  String name(int place) {
    return sorted[place];
  }

  /** The place of a name, or -1. */
  int place(Object name) {
    int at = name.hashCode() & (TABLE - 1);
    while (places[at] >= 0 && !sorted[places[at]].equals(name)) {
      at = (at + 1) & (TABLE - 1);
    }
    return places[at];
  }
}
