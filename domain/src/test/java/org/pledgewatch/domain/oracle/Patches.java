package org.pledgewatch.domain.oracle;

import java.util.List;
import java.util.Optional;

/** The neighbourhoods that a unit's team may be of. */
public interface Patches {
  /** No reference data. */
  Patches NONE =
      new Patches() {
        @Override
        public List<String> neighbourhoods() {
          return List.of();
        }

        @Override
        public String district(String neighbourhood) {
          throw new IllegalArgumentException(neighbourhood);
        }

        @Override
        public String force(String neighbourhood) {
          throw new IllegalArgumentException(neighbourhood);
        }

        @Override
        public boolean covers(String neighbourhood, double lat, double lon, double bufferM) {
          throw new IllegalArgumentException(neighbourhood);
        }
      };

  /** Ids of all that have a boundary. */
  List<String> neighbourhoods();

  /** The district of one that has a boundary. */
  String district(String neighbourhood);

  /** The force of one that has a boundary. */
  String force(String neighbourhood);

  /** Whether a point is in one's boundary, on it, or at most so far outside. */
  boolean covers(String neighbourhood, double lat, double lon, double bufferM);

  /** Docs, choices 25 and 52: the neighbourhood's own district and force, where it is known. */
  default UnitScope scope(Optional<String> team, Optional<String> force) {
    if (team.isPresent() && neighbourhoods().contains(team.get())) {
      return new UnitScope(
          Optional.of(force(team.get())), Optional.of(district(team.get())), team);
    }
    return new UnitScope(force, Optional.empty(), team);
  }
}
