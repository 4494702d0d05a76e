package org.pledgewatch.domain.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.pledgewatch.domain.CodePoints;
import org.pledgewatch.domain.event.Event;

/**
 * A small country of neighbourhoods, all of rectangles, to locate points on by looking at each. A
 * border belongs to what it bounds. Immutable.
 */
public final class Ground {
  /** No reference data at all. */
  public static final Ground NONE = new Ground(List.of());

  /**
   * Two forces; two squares side by side, one with a hole that another fills, two that overlap, and
   * one of two squares that overlaps a third. One has no settlement. Northumbria is not on it.
   */
  public static final Ground TEST =
      new Ground(
          List.of(
              patch("n-2", "d-1", "essex", "rural", square("0.44", "51.70", "0.48", "51.74")),
              patch("n-1", "d-1", "essex", "urban", square("0.40", "51.70", "0.44", "51.74")),
              patch("n-4", "d-2", "essex", null, square("0.42", "51.76", "0.45", "51.78")),
              patch(
                  "n-3",
                  "d-2",
                  "essex",
                  "urban",
                  square("0.40", "51.75", "0.48", "51.80")
                      .without(square("0.42", "51.76", "0.45", "51.78"))),
              patch("n-6", "k-2", "kent", "urban", square("0.64", "51.33", "0.70", "51.39")),
              patch("n-5", "k-1", "kent", "rural", square("0.60", "51.30", "0.66", "51.36")),
              // Comes before n-2 by code points.
              patch(
                  "n-10",
                  "d-2",
                  "essex",
                  "urban",
                  square("0.47", "51.72", "0.50", "51.73"),
                  square("0.52", "51.72", "0.54", "51.74"))));

  /** A rectangle, its border included; without a hole, the hole's border not being in the hole. */
  record Rectangle(String west, String south, String east, String north, Optional<Rectangle> hole) {
    Rectangle without(Rectangle other) {
      return new Rectangle(west, south, east, north, Optional.of(other));
    }

    boolean contains(double lat, double lon) {
      boolean within =
          Double.parseDouble(west) <= lon
              && lon <= Double.parseDouble(east)
              && Double.parseDouble(south) <= lat
              && lat <= Double.parseDouble(north);
      return within && hole.filter(h -> h.containsInside(lat, lon)).isEmpty();
    }

    private boolean containsInside(double lat, double lon) {
      return Double.parseDouble(west) < lon
          && lon < Double.parseDouble(east)
          && Double.parseDouble(south) < lat
          && lat < Double.parseDouble(north);
    }
  }

  /** One feature of the boundaries. */
  record Neighbourhood(
      String id,
      String district,
      String force,
      Optional<String> settlement,
      List<Rectangle> rectangles) {
    boolean contains(double lat, double lon) {
      return rectangles.stream().anyMatch(r -> r.contains(lat, lon));
    }

    Area area(Optional<String> otherSettlement) {
      return new Area(
          Optional.of(force),
          Optional.of(district),
          Optional.of(id),
          otherSettlement.isPresent() ? otherSettlement : settlement);
    }
  }

  private final List<Neighbourhood> neighbourhoods;

  Ground(List<Neighbourhood> neighbourhoods) {
    this.neighbourhoods = List.copyOf(neighbourhoods);
  }

  static Neighbourhood patch(
      String id, String district, String force, String settlement, Rectangle... rectangles) {
    return new Neighbourhood(
        id, district, force, Optional.ofNullable(settlement), List.of(rectangles));
  }

  static Rectangle square(String west, String south, String east, String north) {
    return new Rectangle(west, south, east, north, Optional.empty());
  }

  List<Neighbourhood> neighbourhoods() {
    return neighbourhoods;
  }

  Optional<Neighbourhood> neighbourhood(String id) {
    return neighbourhoods.stream().filter(n -> n.id().equals(id)).findFirst();
  }

  /** Of those that contain the point the one with the smallest id. */
  Optional<Neighbourhood> at(double lat, double lon) {
    return neighbourhoods.stream()
        .filter(n -> n.contains(lat, lon))
        .min((a, b) -> CodePoints.ORDER.compare(a.id(), b.id()));
  }

  /** An event's own place: see choice 25 in {@code docs/measures.md}. */
  Area place(Event event) {
    Optional<String> named = event.data().text("neighbourhood");
    Optional<String> settlement = event.data().text("settlement");
    OptionalDouble lat = event.data().number("lat");
    OptionalDouble lon = event.data().number("lon");
    if (named.isPresent()) {
      Optional<Neighbourhood> known = neighbourhood(named.get());
      if (known.isPresent()) {
        return known.get().area(settlement);
      }
    } else if (lat.isPresent() && lon.isPresent()) {
      Optional<Neighbourhood> around = at(lat.getAsDouble(), lon.getAsDouble());
      if (around.isPresent()) {
        return around.get().area(Optional.empty());
      }
    }
    Optional<String> district = event.data().text("district");
    Optional<String> force = district.flatMap(this::forceOf);
    return new Area(
        force.isPresent() ? force : event.data().text("force"), district, named, settlement);
  }

  private Optional<String> forceOf(String district) {
    return neighbourhoods.stream()
        .filter(n -> n.district().equals(district))
        .map(Neighbourhood::force)
        .findFirst();
  }

  /** The same as a feature collection: Polygon and MultiPolygon, outer rings counterclockwise. */
  public String geoJson() {
    return neighbourhoods.stream()
        .map(Ground::feature)
        .collect(
            Collectors.joining(",\n", "{\"type\":\"FeatureCollection\",\"features\":[\n", "]}"));
  }

  private static String feature(Neighbourhood n) {
    List<String> polygons = n.rectangles().stream().map(Ground::polygon).toList();
    String geometry =
        polygons.size() == 1
            ? "{\"type\":\"Polygon\",\"coordinates\":" + polygons.get(0) + "}"
            : "{\"type\":\"MultiPolygon\",\"coordinates\":[" + String.join(",", polygons) + "]}";
    return "{\"type\":\"Feature\",\"properties\":{\"neighbourhood\":\""
        + n.id()
        + "\",\"name\":\"The patch "
        + n.id()
        + "\",\"district\":\""
        + n.district()
        + "\",\"force\":\""
        + n.force()
        + "\""
        + n.settlement().map(s -> ",\"settlement\":\"" + s + "\"").orElse(",\"settlement\":null")
        + "},\"geometry\":"
        + geometry
        + "}";
  }

  private static String polygon(Rectangle r) {
    String outer =
        ring(
            List.of(
                point(r.west(), r.south()),
                point(r.east(), r.south()),
                point(r.east(), r.north()),
                point(r.west(), r.north()),
                point(r.west(), r.south())));
    if (r.hole().isEmpty()) {
      return "[" + outer + "]";
    }
    Rectangle h = r.hole().get();
    String inner =
        ring(
            List.of(
                point(h.west(), h.south()),
                point(h.west(), h.north()),
                point(h.east(), h.north()),
                point(h.east(), h.south()),
                point(h.west(), h.south())));
    return "[" + outer + "," + inner + "]";
  }

  private static String point(String lon, String lat) {
    return "[" + new BigDecimal(lon) + "," + new BigDecimal(lat) + "]";
  }

  private static String ring(List<String> points) {
    return "[" + String.join(",", points) + "]";
  }
}
