package org.pledgewatch.ingest.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a patrol goes: spots of a ward, and from which one the straight way to which other stays in
 * the ward. Immutable.
 *
 * @param ways for each spot the others that can be reached from it
 */
record Beat(List<Spot> spots, List<List<Integer>> ways) {
  private static final int SPOTS = 14;
  private static final int TRIES_PER_SPOT = 200;

  /** A way is looked at this often, metres apart. */
  private static final double LOOK_EVERY_M = 60;

  private static final int LOOKS_MAX = 150;

  Beat {
    spots = List.copyOf(spots);
    ways = List.copyOf(ways);
  }

  /**
   * @throws IllegalArgumentException where no spot of the ward is found within its bounds
   */
  static Beat in(Coverage ward, Spot southWest, Spot northEast, Randomness random) {
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < SPOTS * TRIES_PER_SPOT && spots.size() < SPOTS; i++) {
      Spot spot = within(southWest, northEast, random);
      if (ward.covers(spot)) {
        spots.add(spot);
      }
    }
    if (spots.isEmpty()) {
      throw new IllegalArgumentException("no place inside from " + southWest + " to " + northEast);
    }
    List<List<Integer>> ways = new ArrayList<>();
    for (int i = 0; i < spots.size(); i++) {
      ways.add(waysFrom(i, spots, ward));
    }
    return new Beat(spots, ways);
  }

  static Spot within(Spot southWest, Spot northEast, Randomness random) {
    double lat = southWest.lat() + (northEast.lat() - southWest.lat()) * random.unit();
    double lon = southWest.lon() + (northEast.lon() - southWest.lon()) * random.unit();
    return new Spot(lat, lon).rounded();
  }

  private static List<Integer> waysFrom(int from, List<Spot> spots, Coverage ward) {
    List<Integer> reached = new ArrayList<>();
    for (int to = 0; to < spots.size(); to++) {
      if (to != from && staysIn(ward, spots.get(from), spots.get(to))) {
        reached.add(to);
      }
    }
    return List.copyOf(reached);
  }

  private static boolean staysIn(Coverage ward, Spot from, Spot to) {
    int looks = (int) Math.min(LOOKS_MAX, from.metresTo(to) / LOOK_EVERY_M) + 1;
    for (int i = 1; i < looks; i++) {
      if (!ward.covers(from.towards(to, (double) i / looks))) {
        return false;
      }
    }
    return true;
  }

  int nearestTo(Spot spot) {
    int nearest = 0;
    for (int i = 1; i < spots.size(); i++) {
      if (spots.get(i).metresTo(spot) < spots.get(nearest).metresTo(spot)) {
        nearest = i;
      }
    }
    return nearest;
  }

  /** Another spot to go on to; the same where there is no way from it. */
  int after(int spot, Randomness random) {
    List<Integer> onwards = ways.get(spot);
    return onwards.isEmpty() ? spot : onwards.get(random.below(onwards.size()));
  }
}
