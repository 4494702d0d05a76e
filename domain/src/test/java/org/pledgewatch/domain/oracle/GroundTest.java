package org.pledgewatch.domain.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;

class GroundTest {
  private static final Data ESSEX = Data.of("force", "essex");

  @Test
  void shouldFindTheSmallestIdThatContainsAPoint() {
    assertThat(at("51.72", "0.42")).isEqualTo("essex d-1 n-1 urban");
    assertThat(at("51.72", "0.44")).as("a border of two").isEqualTo("essex d-1 n-1 urban");
    assertThat(at("51.725", "0.475")).as("by code points").isEqualTo("essex d-2 n-10 urban");
    assertThat(at("51.74", "0.54"))
        .as("a second square's corner")
        .isEqualTo("essex d-2 n-10 urban");
    assertThat(at("51.35", "0.65")).as("an overlap").isEqualTo("kent k-1 n-5 rural");
    assertThat(at("51.77", "0.43")).as("in a hole").isEqualTo("essex d-2 n-4 -");
    assertThat(at("51.76", "0.43")).as("a hole's border").isEqualTo("essex d-2 n-3 urban");
    assertThat(at("51.60", "0.42")).as("nowhere").isEqualTo("- - - -");
  }

  @Test
  void shouldLetANamedNeighbourhoodStandAndItsDistrictAndForceFollow() {
    // Given
    Data named = ESSEX.with("neighbourhood", "n-6").with("district", "d-1");

    // When, Then
    assertThat(place(named)).isEqualTo("kent k-2 n-6 urban");
    assertThat(place(named.with("settlement", "rural"))).isEqualTo("kent k-2 n-6 rural");
    assertThat(place(point(named, "51.72", "0.42"))).isEqualTo("kent k-2 n-6 urban");
  }

  @Test
  void shouldLetTheEventsOwnPlaceStandWhereNothingLeadsToABoundary() {
    // Given
    Data own = ESSEX.with("settlement", "rural");

    // When, Then
    assertThat(place(own)).isEqualTo("essex - - rural");
    assertThat(place(point(own, "51.60", "0.42"))).isEqualTo("essex - - rural");
    assertThat(place(own.with("district", "k-1"))).isEqualTo("kent k-1 - rural");
    assertThat(text(Ground.NONE.place(event(own.with("neighbourhood", "n-6")))))
        .isEqualTo("essex - n-6 rural");
  }

  @Test
  void shouldSayTheSameAsGeoJson() throws Exception {
    // When
    JsonNode features = new ObjectMapper().readTree(Ground.TEST.geoJson()).get("features");

    // Then
    assertThat(features).hasSize(Ground.TEST.neighbourhoods().size());
    JsonNode holed = features.get(3);
    assertThat(holed.get("properties").get("neighbourhood").asText()).isEqualTo("n-3");
    assertThat(holed.get("geometry").get("coordinates").toString())
        .isEqualTo(
            "[[[0.4,51.75],[0.48,51.75],[0.48,51.8],[0.4,51.8],[0.4,51.75]],"
                + "[[0.42,51.76],[0.42,51.78],[0.45,51.78],[0.45,51.76],[0.42,51.76]]]");
    assertThat(features.get(6).get("geometry").get("type").asText()).isEqualTo("MultiPolygon");
    assertThat(features.get(2).get("properties").has("settlement")).isFalse();
  }

  private static String at(String lat, String lon) {
    return place(point(Data.EMPTY, lat, lon));
  }

  private static Data point(Data data, String lat, String lon) {
    return data.with("lat", new BigDecimal(lat)).with("lon", new BigDecimal(lon));
  }

  private static String place(Data data) {
    return text(Ground.TEST.place(event(data)));
  }

  private static String text(Area area) {
    return area.force().orElse("-")
        + " "
        + area.district().orElse("-")
        + " "
        + area.neighbourhood().orElse("-")
        + " "
        + area.settlement().orElse("-");
  }

  private static Event event(Data data) {
    return Event.of("e", "/test", "incident.created", "i", Timeline.NOON, data);
  }
}
