package org.pledgewatch.dashboard.access;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A local user.
 *
 * @param hash of the password
 * @param isDisabled may not sign in any more; the name stays taken, for the audit log's sake
 */
record User(
    String name,
    String hash,
    Set<Role> roles,
    Forces forces,
    boolean isDisabled,
    boolean mustChangePassword) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.@_-]{1,63}");

  User {
    requireValid(name, roles);
    roles = Set.copyOf(roles);
  }

  static void requireValid(String name, Set<Role> roles) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "name: \"" + name + "\" (2 to 64 of a-z, 0-9 and . @ _ -, a letter first)");
    }
    if (roles.isEmpty()) {
      throw new IllegalArgumentException("roles: none (one at least)");
    }
  }

  Access access() {
    return new Access(name, roles, forces, mustChangePassword);
  }

  User withPassword(String newHash, boolean mustChange) {
    return new User(name, newHash, roles, forces, isDisabled, mustChange);
  }

  User with(Set<Role> newRoles, Forces newForces, boolean disabled) {
    return new User(name, hash, newRoles, newForces, disabled, mustChangePassword);
  }
}
