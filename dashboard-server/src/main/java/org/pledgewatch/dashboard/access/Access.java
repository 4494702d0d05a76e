package org.pledgewatch.dashboard.access;

import io.vertx.ext.web.RoutingContext;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who asks, and what they may see. Immutable.
 *
 * @param user the name that goes into the audit log
 * @param permissions what the roles of the user allow
 * @param forces whose figures
 */
public record Access(String user, Set<Permission> permissions, Forces forces) {
  private static final Access EVERYTHING =
      new Access("nobody", EnumSet.allOf(Permission.class), Forces.ALL);

  public Access {
    permissions = Set.copyOf(permissions);
  }

  /** Of whoever sent the request. */
  public static Access of(RoutingContext context) {
    return EVERYTHING;
  }

  /** Whether the user may do that, for instance see {@link Permission#POSITIONS}. */
  public boolean may(Permission permission) {
    return permissions.contains(permission);
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
