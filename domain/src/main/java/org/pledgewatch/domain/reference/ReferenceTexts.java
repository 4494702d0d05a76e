package org.pledgewatch.domain.reference;

import java.io.Serializable;
import java.util.Objects;
import org.pledgewatch.domain.wire.ReferenceFolder;

/**
 * The files of reference data as texts, so that what reads them elsewhere needs no folder.
 * Immutable.
 *
 * @param name what it was asked for by, for people
 * @param boundaries {@code boundaries.geojson}
 * @param calendar {@code calendar.yaml}; empty where there is none
 * @param patrolPlans {@code patrol-plans.yaml}; empty where there is none
 */
public record ReferenceTexts(String name, String boundaries, String calendar, String patrolPlans)
    implements Serializable {
  private static final long serialVersionUID = 1;

  /** No reference data. */
  public static final ReferenceTexts NONE = new ReferenceTexts("", "", "", "");

  public ReferenceTexts {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(boundaries, "boundaries");
    Objects.requireNonNull(calendar, "calendar");
    Objects.requireNonNull(patrolPlans, "patrolPlans");
  }

  /**
   * What the texts say; the same object for the same texts, as long as it is among the last few.
   *
   * @throws IllegalArgumentException with one line for each thing to mend
   */
  public Reference parse() {
    return equals(NONE) ? Reference.NONE : ParsedReferences.get(this, ReferenceFolder::parse);
  }
}
