package org.pledgewatch.domain.oracle;

import java.math.BigDecimal;
import java.util.List;
import org.pledgewatch.domain.event.Data;

/** Places as events say them: by coordinates, by name, by both, or hardly at all. */
final class RandomPlaces {
  private static final List<String> SETTLEMENTS = List.of("urban", "rural");

  /** In hundredths of a degree: whole ones are on borders. South-west corners of two towns. */
  private static final List<List<Long>> CORNERS = List.of(List.of(5170L, 40L), List.of(5130L, 60L));

  private static final int ACROSS = 16;

  private final RandomWorld world;
  private final Ground ground;

  RandomPlaces(RandomWorld world, Ground ground) {
    this.world = world;
    this.ground = ground;
  }

  /** Of an incident: a force, or coordinates. */
  Data incident() {
    Data place = Data.of("force", world.oneOf(RandomWorld.FORCES));
    if (world.chance(0.6)) {
      place = world.chance(0.5) ? coordinates(place) : coordinates(Data.EMPTY);
    }
    if (world.chance(0.3)) {
      place = place.with("neighbourhood", neighbourhood());
    }
    if (world.chance(0.2)) {
      place = place.with("district", world.oneOf(districts()));
    }
    return world.chance(0.4) ? place.with("settlement", world.oneOf(SETTLEMENTS)) : place;
  }

  /** One that is known, where anything is. */
  String neighbourhood() {
    List<String> names =
        ground.neighbourhoods().isEmpty()
            ? List.of("n-1", "n-2", "anywhere")
            : ground.neighbourhoods().stream().map(Ground.Neighbourhood::id).toList();
    return world.oneOf(names);
  }

  private List<String> districts() {
    return ground.neighbourhoods().isEmpty()
        ? List.of("d-1", "d-9")
        : ground.neighbourhoods().stream().map(Ground.Neighbourhood::district).toList();
  }

  /** About the test ground: inside, outside, in holes and overlaps, and often on borders. */
  Data coordinates(Data data) {
    List<Long> corner = world.oneOf(CORNERS);
    return data.with("lat", degrees(corner.get(0))).with("lon", degrees(corner.get(1)));
  }

  private BigDecimal degrees(long corner) {
    long thousandths = (corner + world.upTo(ACROSS) - 2) * 10;
    thousandths += world.chance(0.4) ? 0 : world.upTo(9);
    // Without trailing zeros, as numbers are read.
    return BigDecimal.valueOf(thousandths, 3).stripTrailingZeros();
  }
}
