package org.pledgewatch.domain.oracle;

/** Distances in metres around a point. Docs, choice 58. */
final class FlatEarth {
  private static final double METRES_PER_DEGREE = 111_319.490793;

  private FlatEarth() {}

  /** From a fix to a point. */
  static double metres(double fixLat, double fixLon, double lat, double lon) {
    return Math.hypot(x(fixLat, fixLon, lon), y(fixLat, lat));
  }

  /** From a fix to the nearest point of a straight line between two points. */
  static double metresToLine(
      double fixLat, double fixLon, double lat1, double lon1, double lat2, double lon2) {
    double x1 = x(fixLat, fixLon, lon1);
    double y1 = y(fixLat, lat1);
    double alongX = x(fixLat, fixLon, lon2) - x1;
    double alongY = y(fixLat, lat2) - y1;
    double square = alongX * alongX + alongY * alongY;
    double share = square == 0 ? 0 : -(x1 * alongX + y1 * alongY) / square;
    double within = Math.min(1, Math.max(0, share));
    return Math.hypot(x1 + within * alongX, y1 + within * alongY);
  }

  /** How many degrees of latitude so many metres are. */
  static double degreesNorth(double metres) {
    return metres / METRES_PER_DEGREE;
  }

  private static double x(double fixLat, double fixLon, double lon) {
    return (lon - fixLon) * Math.cos(Math.toRadians(fixLat)) * METRES_PER_DEGREE;
  }

  private static double y(double fixLat, double lat) {
    return (lat - fixLat) * METRES_PER_DEGREE;
  }
}
