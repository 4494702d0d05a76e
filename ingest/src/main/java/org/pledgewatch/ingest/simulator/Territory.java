package org.pledgewatch.ingest.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The wards of one force; none for a force that plays its telephony alone. Immutable. */
record Territory(List<Ward> wards) {
  private static final int WARDS_PER_STATION = 5;

  static final Territory NONE = new Territory(List.of());

  Territory {
    wards = List.copyOf(wards);
  }

  boolean isEmpty() {
    return wards.isEmpty();
  }

  Ward any(Randomness random) {
    return wards.get(random.below(wards.size()));
  }

  Optional<Ward> at(Spot spot) {
    return wards.stream().filter(ward -> ward.coverage().covers(spot)).findFirst();
  }

  /** Response stations: one in each district for every {@link #WARDS_PER_STATION} wards of it. */
  List<Spot> stations() {
    List<Spot> stations = new ArrayList<>();
    Map<String, Integer> wardsOf = new HashMap<>();
    for (Ward ward : wards) {
      if (wardsOf.merge(ward.district(), 1, Integer::sum) % WARDS_PER_STATION == 1) {
        stations.add(ward.office());
      }
    }
    return List.copyOf(stations);
  }

  /** How many of its wards are rural, of 1. */
  double ruralShare() {
    long rural = wards.stream().filter(ward -> ward.settlement() == Settlement.RURAL).count();
    return wards.isEmpty() ? 0 : (double) rural / wards.size();
  }

  /** The first wards alone. */
  Territory first(int count) {
    return new Territory(wards.subList(0, Math.min(count, wards.size())));
  }
}
