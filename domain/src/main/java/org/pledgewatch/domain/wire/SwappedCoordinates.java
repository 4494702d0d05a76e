package org.pledgewatch.domain.wire;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Coordinate;
import org.pledgewatch.domain.reference.Neighbourhood;

/**
 * Finds boundaries written latitude first. A feature is one where, as written, it is nowhere near
 * and, read the other way round, it is where one would look: measured by the meridian of the
 * calendar's zone, or by the middle of the other features. Pure.
 */
final class SwappedCoordinates {
  private static final int DEGREES_AN_HOUR = 15;
  private static final int SECONDS_AN_HOUR = 3_600;

  /** Places lie this near to the meridian of their zone, but for a few at the ends of the earth. */
  private static final double OWN_ZONE = 30;

  private static final double LIKELY_ZONE = 20;

  /** How far, in degrees, from the middle of the others a feature is suspect. */
  private static final double FAR = 5;

  /** How many times nearer it must be the other way round. */
  private static final double NEARER = 4;

  /** When zones had the offsets that they have now; London's was another in 1970. */
  private static final Instant SETTLED = Instant.parse("2020-01-01T00:00:00Z");

  private SwappedCoordinates() {}

  static List<String> complaints(List<Neighbourhood> neighbourhoods, ZoneId zone) {
    double meridian = meridian(zone);
    List<Coordinate> centres =
        neighbourhoods.stream().map(n -> n.boundary().getEnvelopeInternal().centre()).toList();
    Coordinate middle = new Coordinate(median(centres, c -> c.x), median(centres, c -> c.y));
    List<String> complaints = new ArrayList<>();
    for (int i = 0; i < centres.size(); i++) {
      Coordinate centre = centres.get(i);
      if (isFarFromZone(centre, meridian) || isFarFromOthers(centre, middle)) {
        complaints.add(
            "neighbourhood "
                + neighbourhoods.get(i).area().neighbourhood()
                + ": its positions look swapped: longitude comes first, such as ["
                + centre.y
                + ", "
                + centre.x
                + "]");
      }
    }
    return complaints;
  }

  private static boolean isFarFromZone(Coordinate centre, double meridian) {
    return around(centre.x - meridian) > OWN_ZONE && around(centre.y - meridian) <= LIKELY_ZONE;
  }

  private static boolean isFarFromOthers(Coordinate centre, Coordinate middle) {
    double asWritten = Math.hypot(around(centre.x - middle.x), centre.y - middle.y);
    double swapped = Math.hypot(around(centre.y - middle.x), centre.x - middle.y);
    return asWritten > FAR && swapped * NEARER < asWritten;
  }

  /** The lesser of both ways round the earth. */
  private static double around(double degrees) {
    return Math.abs(Math.IEEEremainder(degrees, 360));
  }

  private static double meridian(ZoneId zone) {
    int seconds = zone.getRules().getStandardOffset(SETTLED).getTotalSeconds();
    return (double) seconds / SECONDS_AN_HOUR * DEGREES_AN_HOUR;
  }

  private static double median(List<Coordinate> centres, ToDoubleFunction<Coordinate> of) {
    double[] sorted = centres.stream().mapToDouble(of).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }
}
