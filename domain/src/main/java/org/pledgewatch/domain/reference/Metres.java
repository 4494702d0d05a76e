package org.pledgewatch.domain.reference;

/**
 * Metres on a plane around a fix: east of it the difference in longitude times the cosine of the
 * fix's latitude times {@link #PER_DEGREE}, north of it the difference in latitude times {@link
 * #PER_DEGREE}. Good to a few parts in a thousand over some kilometres. Immutable.
 */
final class Metres {
  /** A degree of a circle as long as the equator of WGS 84. */
  static final double PER_DEGREE = 111_319.490793;

  private final double lat;
  private final double lon;
  private final double perDegreeEast;

  Metres(double lat, double lon) {
    this.lat = lat;
    this.lon = lon;
    this.perDegreeEast = Math.cos(Math.toRadians(lat)) * PER_DEGREE;
  }

  /** The square of the distance from the fix to a point. */
  double squareTo(double toLat, double toLon) {
    double x = east(toLon);
    double y = north(toLat);
    return x * x + y * y;
  }

  /** The square of the distance from the fix to the nearest point of a segment. */
  double squareToSegment(double lat1, double lon1, double lat2, double lon2) {
    double x = east(lon1);
    double y = north(lat1);
    double dx = east(lon2) - x;
    double dy = north(lat2) - y;
    double length2 = dx * dx + dy * dy;
    double along = length2 > 0 ? Math.max(0, Math.min(1, -(x * dx + y * dy) / length2)) : 0;
    double nearX = x + along * dx;
    double nearY = y + along * dy;
    return nearX * nearX + nearY * nearY;
  }

  /** How many degrees of latitude the metres are. */
  static double degreesNorth(double metres) {
    return metres / PER_DEGREE;
  }

  private double east(double toLon) {
    return (toLon - lon) * perDegreeEast;
  }

  private double north(double toLat) {
    return (toLat - lat) * PER_DEGREE;
  }
}
