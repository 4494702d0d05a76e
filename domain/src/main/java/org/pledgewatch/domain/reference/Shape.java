package org.pledgewatch.domain.reference;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.intervalrtree.SortedPackedIntervalRTree;

/** One boundary, made ready for many questions. Immutable, thread-safe. */
final class Shape {
  private final Envelope envelope;
  private final IndexedPointInAreaLocator locator;
  private final SortedPackedIntervalRTree byLatitude = new SortedPackedIntervalRTree();
  private final List<Segment> segments = new ArrayList<>();

  /** A stretch of the boundary. */
  record Segment(double x1, double y1, double x2, double y2) {}

  Shape(Geometry boundary) {
    envelope = new Envelope(boundary.getEnvelopeInternal());
    locator = new IndexedPointInAreaLocator(boundary);
    for (Object line : LinearComponentExtracter.getLines(boundary)) {
      add(((LineString) line).getCoordinates());
    }
    for (Segment segment : segments) {
      byLatitude.insert(
          Math.min(segment.y1, segment.y2), Math.max(segment.y1, segment.y2), segment);
    }
    // Both indexes build themselves at the first question: before threads share them.
    contains(envelope.getMinX(), envelope.getMinY());
    byLatitude.query(0, 0, any -> {});
  }

  private void add(Coordinate[] line) {
    for (int i = 1; i < line.length; i++) {
      segments.add(new Segment(line[i - 1].x, line[i - 1].y, line[i].x, line[i].y));
    }
  }

  Envelope envelope() {
    return envelope;
  }

  List<Segment> segments() {
    return segments;
  }

  /** Whether the point is in it or on its border. Exact. */
  boolean contains(double x, double y) {
    return locator.locate(new Coordinate(x, y)) != Location.EXTERIOR;
  }

  /** Whether the border comes within so many metres of the point. */
  boolean isBorderWithin(double x, double y, double metres) {
    Metres plane = new Metres(y, x);
    double reach = Metres.degreesNorth(metres) * REACH;
    Nearest nearest = new Nearest(plane);
    byLatitude.query(y - reach, y + reach, segment -> nearest.see((Segment) segment));
    return nearest.square <= metres * metres;
  }

  /** A little more than needed, so that rounding leaves nothing out. */
  private static final double REACH = 1 + 1e-9;

  private static final class Nearest {
    private final Metres plane;
    private double square = Double.POSITIVE_INFINITY;

    Nearest(Metres plane) {
      this.plane = plane;
    }

    void see(Segment s) {
      square = Math.min(square, plane.squareToSegment(s.y1, s.x1, s.y2, s.x2));
    }
  }
}
