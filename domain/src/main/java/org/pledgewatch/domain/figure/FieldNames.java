package org.pledgewatch.domain.figure;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * The names that figures of one kind may have fields of, sorted, each with its place. Made once and
 * shared by all figures of the kind. Immutable and thread-safe.
 */
public final class FieldNames {
  /** One bit a name tells which are there. */
  static final int NAMES_MAX = Long.SIZE;

  private final String[] sorted;
  private final Map<String, Integer> places = new HashMap<>();

  private FieldNames(Collection<String> names) {
    sorted = new TreeSet<>(names).toArray(String[]::new);
    if (sorted.length > NAMES_MAX) {
      throw new IllegalArgumentException(
          "names: " + sorted.length + " (at most " + NAMES_MAX + ")");
    }
    for (int i = 0; i < sorted.length; i++) {
      places.put(sorted[i], i);
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
    Integer place = places.get(name);
    return place == null ? -1 : place;
  }
}
