package org.pledgewatch.domain.reference;

/**
 * A point that a patrol is to reach. Immutable.
 *
 * @param lat degrees north, WGS 84
 * @param lon degrees east
 * @param radiusM how near is reached, in metres
 */
public record PatrolPoint(String id, double lat, double lon, double radiusM) {
  public PatrolPoint {
    if (!(Math.abs(lat) <= 90)) {
      throw new IllegalArgumentException("lat: " + lat + " (-90 to 90)");
    }
    if (!(Math.abs(lon) <= 180)) {
      throw new IllegalArgumentException("lon: " + lon + " (-180 to 180)");
    }
    if (!(radiusM > 0 && Double.isFinite(radiusM))) {
      throw new IllegalArgumentException("radiusM: " + radiusM + " (above 0)");
    }
  }

  /** Whether a point is within the radius, by {@link Metres}. */
  public boolean isReachedFrom(double lat, double lon) {
    return new Metres(lat, lon).squareTo(this.lat, this.lon) <= radiusM * radiusM;
  }
}
