package org.pledgewatch.dashboard;

import org.pledgewatch.domain.figure.Tags;

/**
 * Which part of the service a figure is about.
 *
 * @param force null for all forces
 * @param centre null for all centres of the force
 */
record Scope(String force, String centre) {
  static final Scope ALL = new Scope(null, null);

  private static final int NAME_LENGTH_MAX = 128;

  Scope {
    requireName("force", force);
    requireName("centre", centre);
    if (centre != null && force == null) {
      throw new IllegalArgumentException("centre: \"" + centre + "\" (name its force as well)");
    }
  }

  /** The scope that a figure's tags say; district and the like stay within the other tags. */
  static Scope of(Tags tags) {
    String force = tags.values().get("force");
    return new Scope(force, force == null ? null : tags.values().get("centre"));
  }

  private static void requireName(String what, String name) {
    if (name != null && (name.isBlank() || name.length() > NAME_LENGTH_MAX)) {
      throw new IllegalArgumentException(
          what + ": \"" + name + "\" (1 to " + NAME_LENGTH_MAX + " characters)");
    }
  }
}
