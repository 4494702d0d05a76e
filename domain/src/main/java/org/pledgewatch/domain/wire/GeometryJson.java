package org.pledgewatch.domain.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Reads the geometry of one feature: a Polygon or MultiPolygon of RFC 7946. Not thread-safe. */
final class GeometryJson {
  /** A ring's least number of positions, the first and the last being one. */
  private static final int POSITIONS_MIN = 4;

  private static final double LON_MAX = 180;
  private static final double LAT_MAX = 90;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Consumer<String> complain;
  private boolean wrong;

  GeometryJson(Consumer<String> complain) {
    this.complain = complain;
  }

  /** The geometry; empty after a complaint. */
  Optional<Geometry> read(JsonNode json) {
    JsonNode coordinates = json.path("coordinates");
    Geometry geometry =
        switch (json.path("type").asText()) {
          case "Polygon" -> polygon("", coordinates);
          case "MultiPolygon" -> multiPolygon(coordinates);
          default -> {
            wrong("geometry must be a Polygon or MultiPolygon, not " + name(json));
            yield null;
          }
        };
    if (!wrong) {
      requireValid(geometry);
    }
    return wrong ? Optional.empty() : Optional.of(geometry);
  }

  private static String name(JsonNode geometry) {
    String type = geometry.path("type").asText("");
    return type.isEmpty() ? "absent" : type;
  }

  private Geometry multiPolygon(JsonNode json) {
    List<Polygon> polygons = new ArrayList<>();
    for (JsonNode polygon : json) {
      polygons.add(polygon("polygon " + (polygons.size() + 1) + ", ", polygon));
    }
    if (polygons.isEmpty()) {
      wrong("MultiPolygon has no polygon");
    }
    return wrong ? null : FACTORY.createMultiPolygon(polygons.toArray(new Polygon[0]));
  }

  private Polygon polygon(String where, JsonNode json) {
    List<LinearRing> rings = new ArrayList<>();
    for (int i = 0; i < json.size(); i++) {
      rings.add(ring(where + "ring " + (i + 1) + (i == 0 ? "" : " (hole)"), json.get(i)));
    }
    if (rings.isEmpty()) {
      wrong(where + "Polygon has no ring");
    }
    return wrong
        ? null
        : FACTORY.createPolygon(
            rings.get(0), rings.subList(1, rings.size()).toArray(new LinearRing[0]));
  }

  private LinearRing ring(String where, JsonNode json) {
    List<Coordinate> positions = new ArrayList<>();
    for (JsonNode position : json) {
      Optional<Coordinate> read = position(where + " position " + (positions.size() + 1), position);
      if (read.isEmpty()) {
        return null;
      }
      positions.add(read.get());
    }
    if (positions.size() < POSITIONS_MIN) {
      wrong(
          where + " has " + positions.size() + " positions: at least " + POSITIONS_MIN + " needed");
    } else if (!positions.get(0).equals2D(positions.get(positions.size() - 1))) {
      wrong(
          where
              + " is not closed: its last position must repeat its first, "
              + text(positions.get(0)));
    }
    return wrong ? null : FACTORY.createLinearRing(positions.toArray(new Coordinate[0]));
  }

  private Optional<Coordinate> position(String where, JsonNode json) {
    if (!json.isArray() || json.size() < 2 || !json.get(0).isNumber() || !json.get(1).isNumber()) {
      wrong(where + " must be [longitude, latitude]");
      return Optional.empty();
    }
    Coordinate position = new Coordinate(json.get(0).doubleValue(), json.get(1).doubleValue());
    boolean inRange = Math.abs(position.x) <= LON_MAX && Math.abs(position.y) <= LAT_MAX;
    if (!inRange) {
      boolean swapped = Math.abs(position.x) <= LAT_MAX && Math.abs(position.y) <= LON_MAX;
      wrong(
          where
              + ", "
              + text(position)
              + ", is no longitude and latitude in degrees: "
              + (swapped
                  ? "they look swapped, longitude comes first"
                  : "positions must be WGS 84, not of a national grid"));
    }
    return inRange ? Optional.of(position) : Optional.empty();
  }

  private void requireValid(Geometry geometry) {
    TopologyValidationError error = new IsValidOp(geometry).getValidationError();
    if (error != null) {
      wrong(
          error.getMessage().toLowerCase(Locale.ROOT)
              + " at "
              + text(error.getCoordinate())
              + ": mend the boundary there");
    }
  }

  private static String text(Coordinate position) {
    return "[" + position.x + ", " + position.y + "]";
  }

  private void wrong(String complaint) {
    complain.accept(complaint);
    wrong = true;
  }
}
