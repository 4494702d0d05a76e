package org.pledgewatch.dashboard.access;

/** Which runs somebody may learn of. Asked on the event loop alone. */
@FunctionalInterface
public interface RunsShown {
  /** Whether those who are bound to these forces may know that there is such a run. */
  boolean to(Forces forces, String run);

  /** Refuses a run that is not shown, whether there is one or not: 403 tells neither. */
  default void require(Forces forces, String run) {
    if (!forces.isAll() && !to(forces, run)) {
      throw new Refused(
          403,
          "Not your force",
          "Run \"" + run + "\" has no figures of yours; you may see " + forces);
    }
  }
}
