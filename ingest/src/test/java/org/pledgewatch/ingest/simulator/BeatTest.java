package org.pledgewatch.ingest.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BeatTest {
  /** Two rooms with a wall between them. */
  private static final Coverage TWO_ROOMS =
      spot -> spot.lon() >= 0 && spot.lon() <= 0.1 && Math.abs(spot.lon() - 0.05) > 0.01;

  @Test
  void shouldLeadOnlyWhereTheStraightWayStaysInside() {
    // When
    Beat beat =
        Beat.in(
            TWO_ROOMS, new Spot(51, 0), new Spot(51.05, 0.1), Randomness.of(1, "rooms", "beat"));

    // Then
    assertThat(beat.spots()).hasSizeGreaterThan(5).allMatch(TWO_ROOMS::covers);
    for (int from = 0; from < beat.spots().size(); from++) {
      boolean west = beat.spots().get(from).lon() < 0.05;
      for (int to : beat.ways().get(from)) {
        assertThat(beat.spots().get(to).lon() < 0.05).isEqualTo(west);
      }
    }
    assertThat(beat.ways()).anyMatch(ways -> !ways.isEmpty());
  }

  @Test
  void shouldStayWhereNoWayLeads() {
    // Given
    Beat alone =
        new Beat(java.util.List.of(new Spot(51, 0)), java.util.List.of(java.util.List.of()));

    // When
    int next = alone.after(0, Randomness.of(1, "alone", "beat"));

    // Then
    assertThat(next).isZero();
  }
}
