package org.pledgewatch.ingest.simulator;

import org.pledgewatch.domain.reference.Area;
import org.pledgewatch.domain.reference.Bounds;
import org.pledgewatch.domain.reference.Reference;

/** Finds a force's wards in reference data. Stateless. */
final class Territories {
  /** Beats are of the ward, not of the simulation. */
  private static final long BEAT_SEED = 0;

  private Territories() {}

  /** The wards of the force, none where the reference data does not know it. */
  static Territory of(Reference reference, String force) {
    return new Territory(
        reference.areas().stream()
            .filter(area -> area.force().equals(force))
            .map(area -> ward(reference, area))
            .toList());
  }

  private static Ward ward(Reference reference, Area area) {
    String id = area.neighbourhood();
    Bounds bounds = reference.bounds(id).orElseThrow();
    Coverage coverage = spot -> reference.covers(id, spot.lat(), spot.lon(), 0);
    Spot southWest = new Spot(bounds.south(), bounds.west());
    Spot northEast = new Spot(bounds.north(), bounds.east());
    Settlement settlement =
        area.settlement().filter(Area.RURAL::equals).isPresent()
            ? Settlement.RURAL
            : Settlement.URBAN;
    Randomness random = Randomness.of(BEAT_SEED, id, "beat");
    Beat beat = Beat.in(coverage, southWest, northEast, random);
    return new Ward(id, area.district(), settlement, coverage, southWest, northEast, beat);
  }
}
