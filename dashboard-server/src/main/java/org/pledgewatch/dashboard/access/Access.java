package org.pledgewatch.dashboard.access;

import io.vertx.ext.web.RoutingContext;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who asks, and what they may see. Immutable.
 *
 * @param user the name that goes into the audit log
 * @param roles none where nobody is signed in
 * @param forces whose figures
 * @param mustChangePassword nothing else is allowed before
 */
public record Access(String user, Set<Role> roles, Forces forces, boolean mustChangePassword) {
  private static final String KEY = Access.class.getName();

  public Access {
    roles = Set.copyOf(roles);
  }

  /**
   * Of whoever sent the request.
   *
   * @throws IllegalStateException where a route was not registered through {@link Routes}
   */
  public static Access of(RoutingContext context) {
    Access access = context.get(KEY);
    if (access == null) {
      throw new IllegalStateException(
          context.normalizedPath() + " asks nobody who may use it; register it through Routes");
    }
    return access;
  }

  void keepIn(RoutingContext context) {
    context.put(KEY, this);
  }

  /** All that the user may do. */
  public Set<Permission> permissions() {
    EnumSet<Permission> all = EnumSet.of(Permission.SIGN_IN);
    if (mustChangePassword) {
      all.add(Permission.OWN_ACCOUNT);
    } else {
      roles.forEach(role -> all.addAll(role.permissions()));
    }
    return all;
  }

  /** Whether the user may do that, for instance see {@link Permission#POSITIONS}. */
  public boolean may(Permission permission) {
    return permissions().contains(permission);
  }

  /**
   * Refuses whoever is not bound to the force; the answer is then 403.
   *
   * @param force null for figures over all forces
   */
  public void requireForce(String force) {
    if (!forces.cover(force)) {
      throw new Refused(
          403,
          "Not your force",
          (force == null ? "You asked for all forces" : "You asked for \"" + force + "\"")
              + "; you may see "
              + forces);
    }
  }
}
