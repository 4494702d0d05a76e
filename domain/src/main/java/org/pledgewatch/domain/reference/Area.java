package org.pledgewatch.domain.reference;

import java.util.Objects;
import java.util.Optional;

/**
 * A neighbourhood and what it lies in. Immutable.
 *
 * @param neighbourhood its id
 * @param name for people
 * @param district id of its district
 * @param force id of its force
 * @param settlement {@value #URBAN} or {@value #RURAL}; empty where it is not known
 */
public record Area(
    String neighbourhood, String name, String district, String force, Optional<String> settlement) {
  public static final String URBAN = "urban";
  public static final String RURAL = "rural";

  public Area {
    Objects.requireNonNull(neighbourhood, "neighbourhood");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(district, "district");
    Objects.requireNonNull(force, "force");
    if (settlement.isPresent() && !isSettlement(settlement.get())) {
      throw new IllegalArgumentException(
          "settlement: \"" + settlement.get() + "\" (" + URBAN + " or " + RURAL + ")");
    }
  }

  public static boolean isSettlement(String text) {
    return text.equals(URBAN) || text.equals(RURAL);
  }
}
