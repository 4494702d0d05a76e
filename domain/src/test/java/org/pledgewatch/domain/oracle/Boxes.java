package org.pledgewatch.domain.oracle;

import java.util.List;
import java.util.Map;

/**
 * Three neighbourhoods for timelines worked out by hand, each a hundredth of a degree high and two
 * wide. Ash and birch share a border and lie in one district; cedar, of another force, overlaps the
 * eastern half of birch.
 */
final class Boxes implements Patches {
  static final double SOUTH = 51.00;
  static final double NORTH = 51.01;
  static final double INSIDE_LAT = 51.005;

  private static final Map<String, Double> WEST = Map.of("ash", 0.00, "birch", 0.02, "cedar", 0.03);
  private static final Map<String, Double> EAST = Map.of("ash", 0.02, "birch", 0.04, "cedar", 0.05);

  @Override
  public List<String> neighbourhoods() {
    return List.of("ash", "birch", "cedar");
  }

  @Override
  public String district(String neighbourhood) {
    return neighbourhood.equals("cedar") ? "dover" : "harlow";
  }

  @Override
  public String force(String neighbourhood) {
    return neighbourhood.equals("cedar") ? "kent" : "essex";
  }

  @Override
  public boolean covers(String neighbourhood, double lat, double lon, double bufferM) {
    double nearestLat = Math.min(NORTH, Math.max(SOUTH, lat));
    double nearestLon = Math.min(EAST.get(neighbourhood), Math.max(WEST.get(neighbourhood), lon));
    return FlatEarth.metres(lat, lon, nearestLat, nearestLon) <= bufferM;
  }
}
