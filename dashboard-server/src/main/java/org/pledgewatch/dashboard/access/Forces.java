package org.pledgewatch.dashboard.access;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The forces that somebody is bound to. Immutable.
 *
 * @param isAll all there are, and figures over all of them
 * @param names the forces, none where all are meant
 */
public record Forces(boolean isAll, Set<String> names) {
  /** All forces there are. */
  public static final Forces ALL = new Forces(true, Set.of());

  static final int NAMES_MAX = 64;
  static final int NAME_LENGTH_MAX = 128;

  public Forces {
    names = Set.copyOf(names);
    if (isAll == !names.isEmpty()) {
      throw new IllegalArgumentException("forces: " + names + " (all, or one at least by name)");
    }
    if (names.size() > NAMES_MAX) {
      throw new IllegalArgumentException("forces: more than " + NAMES_MAX);
    }
    for (String name : names) {
      if (name.isBlank() || name.length() > NAME_LENGTH_MAX) {
        throw new IllegalArgumentException(
            "forces: \"" + name + "\" (1 to " + NAME_LENGTH_MAX + " characters)");
      }
    }
  }

  /** Those of these names alone. */
  public static Forces of(Collection<String> names) {
    return new Forces(false, new TreeSet<>(names));
  }

  /** Whether a force is among them; a null stands for all forces at once. */
  public boolean cover(String force) {
    return isAll || (force != null && names.contains(force));
  }

  /** Whether all of another's forces are among them. */
  boolean coverAll(Forces others) {
    return isAll || (!others.isAll && names.containsAll(others.names));
  }

  @Override
  public String toString() {
    return isAll ? "all forces" : String.join(", ", new TreeSet<>(names));
  }
}
