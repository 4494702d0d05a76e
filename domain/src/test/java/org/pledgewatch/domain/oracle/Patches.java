package org.pledgewatch.domain.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The neighbourhoods that units' teams may be of. */
record Patches(Ground ground) {

  List<String> neighbourhoods() {
    return ground.neighbourhoods().stream().map(Ground.Neighbourhood::id).toList();
  }

  /** Docs, choices 25 and 52: the neighbourhood's own district and force, where it is known. */
  Area area(Optional<String> team, Optional<String> force) {
    return team.flatMap(ground::neighbourhood)
        .map(known -> known.area(Optional.empty()))
        .orElse(new Area(force, Optional.empty(), team, Optional.empty()));
  }

  /** Whether a point is in a known one's boundary, on it, or at most so far outside. */
  boolean covers(String neighbourhood, double lat, double lon, double bufferM) {
    Ground.Neighbourhood patch = ground.neighbourhood(neighbourhood).orElseThrow();
    return patch.contains(lat, lon) || (bufferM > 0 && metresToBorder(patch, lat, lon) <= bufferM);
  }

  private static double metresToBorder(Ground.Neighbourhood patch, double lat, double lon) {
    double least = Double.POSITIVE_INFINITY;
    for (Ground.Rectangle border : borders(patch)) {
      double west = Double.parseDouble(border.west());
      double east = Double.parseDouble(border.east());
      double south = Double.parseDouble(border.south());
      double north = Double.parseDouble(border.north());
      least = Math.min(least, FlatEarth.metresToLine(lat, lon, south, west, south, east));
      least = Math.min(least, FlatEarth.metresToLine(lat, lon, south, east, north, east));
      least = Math.min(least, FlatEarth.metresToLine(lat, lon, north, east, north, west));
      least = Math.min(least, FlatEarth.metresToLine(lat, lon, north, west, south, west));
    }
    return least;
  }

  /** Outer ones and those of holes. */
  private static List<Ground.Rectangle> borders(Ground.Neighbourhood patch) {
    List<Ground.Rectangle> borders = new ArrayList<>();
    for (Ground.Rectangle rectangle : patch.rectangles()) {
      borders.add(rectangle);
      rectangle.hole().ifPresent(borders::add);
    }
    return borders;
  }
}
