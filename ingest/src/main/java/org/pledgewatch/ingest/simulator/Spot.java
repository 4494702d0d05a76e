package org.pledgewatch.ingest.simulator;

import java.math.BigDecimal;

/**
 * A place on the map in degrees (WGS 84). Distances take the earth for flat, which is right to a
 * few metres over a force's area. Immutable.
 */
record Spot(double lat, double lon) {
  private static final double METRES_PER_DEGREE = 111_195;

  /** About a metre. */
  private static final int DECIMALS = 5;

  private static final double SCALE = 100_000;

  double metresTo(Spot other) {
    double shrink = StrictMath.cos(StrictMath.toRadians((lat + other.lat) / 2));
    double north = (other.lat - lat) * METRES_PER_DEGREE;
    double east = (other.lon - lon) * METRES_PER_DEGREE * shrink;
    return StrictMath.sqrt(north * north + east * east);
  }

  /** The spot that has this share of the straight way to another behind it. */
  Spot towards(Spot other, double share) {
    return new Spot(lat + (other.lat - lat) * share, lon + (other.lon - lon) * share);
  }

  /** As a receiver says it. */
  Spot rounded() {
    return new Spot(StrictMath.rint(lat * SCALE) / SCALE, StrictMath.rint(lon * SCALE) / SCALE);
  }

  BigDecimal latNumber() {
    return number(lat);
  }

  BigDecimal lonNumber() {
    return number(lon);
  }

  private static BigDecimal number(double degrees) {
    BigDecimal number = BigDecimal.valueOf(StrictMath.round(degrees * SCALE), DECIMALS);
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }
}
