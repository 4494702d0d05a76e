package org.pledgewatch.domain.reference;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Small boundaries for tests, as GeoJSON: x is degrees east, y degrees north. */
public final class Places {
  private Places() {}

  /** A reference of features as {@link #feature} makes them, with the standard calendar. */
  public static Reference reference(String... features) {
    return new ReferenceTexts("test", collection(features), "", "").parse();
  }

  public static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  /** A feature of district d and force f. */
  public static String feature(String id, String geometry) {
    return """
    {"type":"Feature","properties":{"neighbourhood":"%s","name":"The %s","district":"d",\
    "force":"f","settlement":"urban"},"geometry":%s}"""
        .formatted(id, id, geometry);
  }

  /** A polygon of outer ring and holes. */
  public static String polygon(String... rings) {
    return "{\"type\":\"Polygon\",\"coordinates\":[" + String.join(",", rings) + "]}";
  }

  public static String box(double west, double south, double east, double north) {
    return ring(west, south, east, south, east, north, west, north, west, south);
  }

  /** A ring as written: longitude, latitude, … */
  public static String ring(double... lonLat) {
    return Stream.iterate(0, i -> i < lonLat.length, i -> i + 2)
        .map(i -> String.format(Locale.ROOT, "[%s,%s]", lonLat[i], lonLat[i + 1]))
        .collect(Collectors.joining(",", "[", "]"));
  }

  public static String multiPolygon(List<List<String>> polygons) {
    return polygons.stream()
        .map(rings -> "[" + String.join(",", rings) + "]")
        .collect(Collectors.joining(",", "{\"type\":\"MultiPolygon\",\"coordinates\":[", "]}"));
  }
}
