package org.pledgewatch.ingest.simulator;

/**
 * One neighbourhood of a simulated force. Immutable.
 *
 * @param id the neighbourhood's id in the reference data
 * @param southWest corner of its bounds, with {@code northEast}
 */
record Ward(
    String id,
    String district,
    Settlement settlement,
    Coverage coverage,
    Spot southWest,
    Spot northEast,
    Beat beat) {
  private static final int TRIES_MAX = 40;

  /** Anywhere in the ward. */
  Spot anywhere(Randomness random) {
    for (int i = 0; i < TRIES_MAX; i++) {
      Spot spot = Beat.within(southWest, northEast, random);
      if (coverage.covers(spot)) {
        return spot;
      }
    }
    return beat.spots().get(random.below(beat.spots().size()));
  }

  /** Where the neighbourhood's own police office is. */
  Spot office() {
    return beat.spots().get(0);
  }
}
