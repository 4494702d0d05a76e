package org.pledgewatch.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.wire.ReferenceFolder;

/** Random points of two counties, against rays cast through the file as it is. */
final class WardsEqualRayCastingTest {
  private static final int POINTS = 4_000;

  private final Random random = new Random(20261121);
  private final TreeMap<String, JsonNode> geometries = new TreeMap<>();
  private Reference wards;

  @BeforeEach
  void read() throws Exception {
    ReferenceTexts texts = ReferenceFolder.texts("uk-wards");
    wards = texts.parse();
    for (JsonNode feature : new JsonMapper().readTree(texts.boundaries()).get("features")) {
      geometries.put(feature.at("/properties/neighbourhood").textValue(), feature.get("geometry"));
    }
  }

  @Test
  void shouldLocateAsRaysDo() {
    int inside = 0;
    for (int i = 0; i < POINTS; i++) {
      // Given
      boolean leeds = i % 2 == 0;
      double lat = leeds ? within(53.69, 53.95) : within(54.78, 55.82);
      double lon = leeds ? within(-1.81, -1.28) : within(-2.70, -1.45);

      // When
      Optional<String> located = wards.locate(lat, lon).map(Area::neighbourhood);

      // Then
      Optional<String> expected =
          geometries.keySet().stream().filter(id -> contains(id, lat, lon)).findFirst();
      assertThat(located).as(lat + ", " + lon).isEqualTo(expected);
      inside += expected.isPresent() ? 1 : 0;
    }
    assertThat(inside).isBetween(POINTS / 4, POINTS - POINTS / 10);
  }

  @Test
  void shouldCoverAsRaysDo() {
    for (String id : geometries.keySet()) {
      for (int i = 0; i < 40; i++) {
        // Given
        double lat = within(53.69, 55.82);
        double lon = within(-2.70, -1.28);

        // Then
        assertThat(wards.covers(id, lat, lon, 0)).isEqualTo(contains(id, lat, lon));
      }
    }
  }

  private double within(double from, double to) {
    return from + random.nextDouble() * (to - from);
  }

  private boolean contains(String id, double lat, double lon) {
    JsonNode geometry = geometries.get(id);
    boolean single = geometry.get("type").textValue().equals("Polygon");
    boolean inside = single && crossings(geometry.get("coordinates"), lat, lon) % 2 == 1;
    if (!single) {
      for (JsonNode polygon : geometry.get("coordinates")) {
        inside |= crossings(polygon, lat, lon) % 2 == 1;
      }
    }
    return inside;
  }

  /** How many edges a ray to the east meets. */
  private static int crossings(JsonNode polygon, double lat, double lon) {
    int crossings = 0;
    for (JsonNode ring : polygon) {
      for (int i = 1; i < ring.size(); i++) {
        double x1 = ring.get(i - 1).get(0).doubleValue();
        double y1 = ring.get(i - 1).get(1).doubleValue();
        double x2 = ring.get(i).get(0).doubleValue();
        double y2 = ring.get(i).get(1).doubleValue();
        if ((y1 > lat) != (y2 > lat) && lon < x1 + (lat - y1) / (y2 - y1) * (x2 - x1)) {
          crossings++;
        }
      }
    }
    return crossings;
  }
}
