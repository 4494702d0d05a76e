package org.pledgewatch.domain.reference;

import java.util.Objects;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * An area and its boundary, as read. The geometry is not to be changed.
 *
 * @param boundary a valid Polygon or MultiPolygon; x is degrees east, y degrees north, WGS 84
 */
public record Neighbourhood(Area area, Geometry boundary) {
  public Neighbourhood {
    Objects.requireNonNull(area, "area");
    if (!(boundary instanceof Polygonal) || boundary.isEmpty()) {
      throw new IllegalArgumentException(
          "boundary of " + area.neighbourhood() + ": " + boundary.getGeometryType());
    }
  }
}
