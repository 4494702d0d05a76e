package org.pledgewatch.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.domain.reference.Places.box;
import static org.pledgewatch.domain.reference.Places.feature;
import static org.pledgewatch.domain.reference.Places.multiPolygon;
import static org.pledgewatch.domain.reference.Places.polygon;
import static org.pledgewatch.domain.reference.Places.reference;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgewatch.domain.wire.ReferenceFolder;

final class ReferenceTest {
  @ParameterizedTest
  @CsvSource({
    "51.5, 0.5, true", // inside
    "51.0, 0.5, true", // on an edge
    "51.0, 0.0, true", // at a corner
    "52.0, 1.0, true",
    "50.9999999999, 0.5, false",
    "51.5, 1.0000000001, false",
    "NaN, 0.5, false",
  })
  void shouldHoldItsBorder(double lat, double lon, boolean inside) {
    // Given
    Reference reference = reference(feature("a", polygon(box(0, 51, 1, 52))));

    // Then
    assertThat(reference.covers("a", lat, lon, 0)).isEqualTo(inside);
    assertThat(located(reference, lat, lon))
        .isEqualTo(inside ? Optional.of("a") : Optional.empty());
  }

  @Test
  void shouldLocateWhereSeveralAreInTheOneOfSmallestIdByCodePoint() {
    // Given
    String beyondTheBasicPlane = "\uD83D\uDE93";
    String lastOfIt = "\uFFFD";
    Reference reference =
        reference(
            feature(beyondTheBasicPlane, polygon(box(0, 51, 2, 52))),
            feature(lastOfIt, polygon(box(1, 51, 3, 52))),
            feature("z", polygon(box(2, 51, 4, 52))));

    // Then
    assertThat(located(reference, 51.5, 0.5)).contains(beyondTheBasicPlane);
    assertThat(located(reference, 51.5, 1.5)).contains(lastOfIt);
    assertThat(located(reference, 51.5, 2.5)).contains("z");
    assertThat(located(reference, 51.5, 2.0)).contains("z");
    assertThat(reference.areas())
        .extracting(Area::neighbourhood)
        .containsExactly("z", lastOfIt, beyondTheBasicPlane);
  }

  @Test
  void shouldKnowHolesAndIslands() {
    // Given
    Reference reference =
        reference(
            feature(
                "a",
                multiPolygon(
                    List.of(
                        List.of(box(0, 51, 3, 54), box(1, 52, 2, 53)),
                        List.of(box(1.4, 52.4, 1.6, 52.6))))));

    // Then
    assertThat(reference.covers("a", 51.5, 0.5, 0)).isTrue();
    assertThat(reference.covers("a", 52.2, 1.2, 0)).as("in the hole").isFalse();
    assertThat(reference.covers("a", 52.0, 1.5, 0)).as("on the hole's border").isTrue();
    assertThat(reference.covers("a", 52.5, 1.5, 0)).as("on the island in it").isTrue();
  }

  @Test
  void shouldReachAsManyMetresBeyondTheBorderAsTheBufferHas() {
    // Given
    Reference reference = reference(feature("a", polygon(box(0, 51, 1, 52))));
    double hundredMetres = 100 / 111_319.490793;
    double eastwards = hundredMetres / Math.cos(Math.toRadians(51.5));

    // Then
    assertThat(reference.covers("a", 52 + hundredMetres, 0.5, 100.001)).isTrue();
    assertThat(reference.covers("a", 52 + hundredMetres, 0.5, 99.999)).isFalse();
    assertThat(reference.covers("a", 51.5, 1 + eastwards, 100.001)).isTrue();
    assertThat(reference.covers("a", 51.5, 1 + eastwards, 99.999)).isFalse();
    assertThat(reference.covers("a", 52 + hundredMetres, 1 + eastwards, 139)).isFalse();
    assertThat(reference.covers("a", 52 + hundredMetres, 1 + eastwards, 143)).isTrue();
    assertThat(reference.covers("a", 51.5, 0.5, 100)).as("inside, far from it").isTrue();
  }

  @Test
  void shouldReachIntoAHoleFromItsBorder() {
    // Given
    Reference reference = reference(feature("a", polygon(box(0, 51, 3, 54), box(1, 52, 2, 53))));

    // Then
    assertThat(reference.covers("a", 52.0005, 1.5, 60)).isTrue();
    assertThat(reference.covers("a", 52.0005, 1.5, 50)).isFalse();
  }

  @Test
  void shouldKnowNothingWithoutReferenceData() {
    assertThat(Reference.NONE.isKnown()).isFalse();
    assertThat(Reference.NONE.in(ZoneId.of("Asia/Tokyo")).isKnown()).isFalse();
    assertThat(Reference.NONE.locate(53.8, -1.5)).isEmpty();
    assertThat(Reference.NONE.area("a")).isEmpty();
    assertThat(Reference.NONE.covers("a", 53.8, -1.5, 1_000)).isFalse();
    assertThat(Reference.NONE.forceOf("d")).isEmpty();
    assertThat(ReferenceTexts.NONE.parse()).isSameAs(Reference.NONE);
  }

  @Test
  void shouldKnowWhatShips() {
    // Given
    Reference wards = ReferenceFolder.texts("uk-wards").parse();

    // Then
    Area hunslet = wards.area("E05001420").orElseThrow();
    assertThat(hunslet)
        .isEqualTo(
            new Area(
                "E05001420",
                "City and Hunslet",
                "leeds-south",
                "west-yorkshire",
                Optional.of(Area.URBAN)));
    assertThat(wards.areas()).hasSize(99);
    assertThat(wards.forceOf("northumberland-west")).contains("northumbria");
    assertThat(wards.forceOf("leeds")).isEmpty();
    assertThat(wards.covers("no-such", 53.7965, -1.5476, 0)).isFalse();
    PatrolPlan plan = wards.patrolPlan("E05001420").orElseThrow();
    assertThat(plan.points())
        .allSatisfy(point -> assertThat(wards.locate(point.lat(), point.lon())).contains(hunslet));
    assertThat(plan.redSectors().get(0).isPastMidnight()).isTrue();
    assertThat(wards.patrolPlan("E05001411")).isEmpty();
  }

  @Test
  void shouldMoveItsCalendarToAnotherZone() {
    // Given
    Reference wards = ReferenceFolder.texts("uk-wards").parse();

    // When
    Reference moved = wards.in(ZoneId.of("Asia/Tokyo"));

    // Then
    Instant christmasEve = Instant.parse("2026-12-24T12:00:00Z");
    assertThat(moved.calendar().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(moved.calendar().plusWorkingDays(christmasEve, 1))
        .isEqualTo(Instant.parse("2026-12-29T12:00:00Z"));
    assertThat(moved.areas()).isEqualTo(wards.areas());
    assertThat(located(moved, 53.7965, -1.5476)).contains("E05001420");
  }

  @Test
  void shouldReachPatrolPointsWithinTheirRadius() {
    // Given
    PatrolPoint point = new PatrolPoint("p", 53.8, -1.5, 100);

    // Then
    assertThat(point.isReachedFrom(53.8 + 99.9 / 111_319.490793, -1.5)).isTrue();
    assertThat(point.isReachedFrom(53.8 + 100.1 / 111_319.490793, -1.5)).isFalse();
  }

  private static Optional<String> located(Reference reference, double lat, double lon) {
    return reference.locate(lat, lon).map(Area::neighbourhood);
  }
}
