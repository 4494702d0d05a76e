package org.pledgewatch.dashboard;

import java.util.Objects;
import org.pledgewatch.domain.figure.Tags;

/**
 * Which part of the service a figure is about; each part is null for all of them.
 *
 * @param district of the force
 * @param neighbourhood of the district, or of the force where no district is known
 * @param centre of the force, which answers calls
 */
record Scope(String force, String district, String neighbourhood, String centre) {
  static final Scope ALL = new Scope(null, null, null, null);

  private static final int NAME_LENGTH_MAX = 128;

  Scope {
    requireName("force", force);
    requireName("district", district);
    requireName("neighbourhood", neighbourhood);
    requireName("centre", centre);
    if (centre != null && force == null) {
      throw new IllegalArgumentException("centre: \"" + centre + "\" (name its force as well)");
    }
  }

  static Scope ofForce(String force) {
    return new Scope(force, null, null, null);
  }

  /** The scope that a figure's tags say. */
  static Scope of(Tags tags) {
    String force = tags.values().get("force");
    return new Scope(
        force,
        tags.values().get("district"),
        tags.values().get("neighbourhood"),
        force == null ? null : tags.values().get("centre"));
  }

  /** Whether another is this one or a part of it. */
  boolean holds(Scope other) {
    return holds(force, other.force)
        && holds(district, other.district)
        && holds(neighbourhood, other.neighbourhood)
        && holds(centre, other.centre);
  }

  private static boolean holds(String part, String other) {
    return part == null || Objects.equals(part, other);
  }

  private static void requireName(String what, String name) {
    if (name != null && (name.isBlank() || name.length() > NAME_LENGTH_MAX)) {
      throw new IllegalArgumentException(
          what + ": \"" + name + "\" (1 to " + NAME_LENGTH_MAX + " characters)");
    }
  }
}
