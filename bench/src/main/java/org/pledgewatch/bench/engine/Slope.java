package org.pledgewatch.bench.engine;

import java.util.List;

/** How something grows: the slope of the line nearest to its points on log-log axes. */
final class Slope {
  private Slope() {}

  /** A point; both above 0. */
  record Point(double x, double y) {
    Point {
      if (!(x > 0 && y > 0)) {
        throw new IllegalArgumentException("point: " + x + ", " + y);
      }
    }
  }

  /** 0 if it does not grow, 1 if in proportion. */
  static double of(List<Point> points) {
    if (points.size() < 2) {
      throw new IllegalArgumentException("points: " + points);
    }
    double meanX =
        points.stream().mapToDouble(point -> Math.log(point.x())).average().orElseThrow();
    double meanY =
        points.stream().mapToDouble(point -> Math.log(point.y())).average().orElseThrow();
    double both = 0;
    double square = 0;
    for (Point point : points) {
      double fromMeanX = Math.log(point.x()) - meanX;
      both += fromMeanX * (Math.log(point.y()) - meanY);
      square += fromMeanX * fromMeanX;
    }
    return both / square;
  }
}
