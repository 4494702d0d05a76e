package org.pledgewatch.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pledgewatch.domain.reference.Places.box;
import static org.pledgewatch.domain.reference.Places.collection;
import static org.pledgewatch.domain.reference.Places.feature;
import static org.pledgewatch.domain.reference.Places.multiPolygon;
import static org.pledgewatch.domain.reference.Places.polygon;
import static org.pledgewatch.domain.reference.Places.ring;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.domain.reference.PatrolPlan;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.reference.ReferenceTexts;

final class ReferenceFolderTest {
  private static final String SQUARE = polygon(box(0, 51, 1, 52));
  private static final String GOOD = feature("a", SQUARE);

  @ParameterizedTest
  @ValueSource(strings = {"uk-wards"})
  void shouldShipWhatHasNothingToMend(String name) {
    // When
    ReferenceFolder.Findings findings =
        ReferenceFolder.check(ReferenceFolder.shipped(name).orElseThrow());

    // Then
    assertThat(ReferenceFolder.SHIPPED).contains(name);
    assertThat(findings.errors()).isEmpty();
    assertThat(findings.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc", "../uk-wards", "UK-Wards", ""})
  void shouldTakeFromOutsideOnlyNamesThatShip(String name) {
    assertThat(ReferenceFolder.shipped(name)).isEmpty();
  }

  @Test
  void shouldNameTheFeatureOfARingThatIsNotClosed() {
    errors(
        feature("b", polygon(ring(0, 51, 1, 51, 1, 52, 0, 52))),
        "feature 2 (b): ring 1 is not closed: its last position must repeat its first, [0.0, 51.0]");
  }

  @Test
  void shouldNameTheRingWithTooFewPositions() {
    errors(
        feature("b", polygon(box(0, 51, 1, 52), ring(0.2, 51.2, 0.3, 51.3, 0.2, 51.2))),
        "feature 2 (b): ring 2 (hole) has 3 positions: at least 4 needed");
    errors(
        feature("b", multiPolygon(List.of(List.of(box(0, 51, 1, 52)), List.of("[]")))),
        "feature 2 (b): polygon 2, ring 1 has 0 positions: at least 4 needed");
    errors(feature("b", polygon()), "feature 2 (b): Polygon has no ring");
    errors(feature("b", multiPolygon(List.of())), "feature 2 (b): MultiPolygon has no polygon");
  }

  @Test
  void shouldNameBothFeaturesOfOneId() {
    errors(GOOD, "feature 2 (a): neighbourhood a is that of feature 1 (a) already");
  }

  @Test
  void shouldRefuseADistrictInTwoForces() {
    errors(
        feature("b", SQUARE).replace("\"force\":\"f\"", "\"force\":\"g\""),
        "feature 2 (b): district d is in force g here and in f with neighbourhood a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"neighbourhood", "name", "district", "force"})
  void shouldNameTheMissingProperty(String property) {
    errors(
        feature("b", SQUARE).replace("\"" + property + "\":", "\"other\":"),
        "property " + property + " must be a text");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {"\"suburban\"", "7", "\"Urban\"", "\"\""})
  void shouldNameAnUnknownSettlement(String settlement) {
    errors(
        feature("b", SQUARE).replace("\"urban\"", settlement),
        "feature 2 (b): property settlement must be urban or rural, or null if not known");
  }

  @Test
  void shouldTakeASettlementThatIsNotKnown() {
    // When
    Reference reference = texts(collection(GOOD.replace("\"urban\"", "null"))).parse();

    // Then
    assertThat(reference.area("a").orElseThrow().settlement()).isEmpty();
  }

  @Test
  void shouldWarnOfPropertiesThatAreNotRead() {
    // Given
    String more = GOOD.replace("\"name\"", "\"colour\":\"red\",\"name\"");

    // Then
    assertThat(ReferenceFolder.check(texts(collection(more))).warnings())
        .containsExactly("boundaries.geojson: feature 1 (a): property colour is not read");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "{\"type\":\"Point\",\"coordinates\":[0,51]} | not Point",
        "null | not absent",
        "{\"type\":\"Polygon\"} | Polygon has no ring",
        "{\"type\":\"Polygon\",\"coordinates\":[[[0],[1,51],[1,52],[0,51]]]} | position 1 must be",
        "{\"type\":\"Polygon\",\"coordinates\":[[[0,51],[\"1\",51],[1,52]]]} | position 2 must be",
        "{\"type\":\"Polygon\",\"coordinates\":[[[0,51],[429157,433201],[1,52]]]} | national grid",
        "{\"type\":\"Polygon\",\"coordinates\":[[[51,-120],[51,-119],[52,-119]]]} | look swapped",
      })
  void shouldSayWhatIsNoBoundary(String geometry, String complaint) {
    errors(feature("b", geometry), "feature 2 (b): ", complaint);
  }

  @Test
  void shouldSayWhereABoundaryCrossesItself() {
    errors(
        feature("b", polygon(ring(0, 51, 1, 52, 1, 51, 0, 52, 0, 51))),
        "feature 2 (b): self-intersection at [0.5, 51.5]");
    errors(
        feature("b", polygon(box(0, 51, 1, 52), box(2, 51.2, 3, 51.4))),
        "feature 2 (b): hole lies outside shell at");
  }

  @Test
  void shouldSuspectAFeatureThatIsNearTheOthersTheOtherWayRound() {
    // Given
    String swapped = feature("b", polygon(box(51, 0, 52, 1)));

    // Then
    errors(swapped, "neighbourhood b: its positions look swapped: longitude comes first");
  }

  @Test
  void shouldSuspectAWholeFileThatIsInTheCalendarsZoneTheOtherWayRound() {
    // Given
    String file = collection(feature("a", polygon(box(51, 0, 52, 1))));
    String tokyo = collection(feature("a", polygon(box(35, 139, 36, 140))));

    // Then
    assertThat(ReferenceFolder.check(texts(file)).errors())
        .singleElement()
        .asString()
        .contains("neighbourhood a: its positions look swapped", "[0.5, 51.5]");
    assertThat(ReferenceFolder.check(texts(tokyo)).errors())
        .singleElement()
        .asString()
        .contains("they look swapped");
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/London, -8, 54", // Fermanagh
    "Europe/Madrid, -9, 43",
    "Africa/Casablanca, -13, 27",
    "Asia/Shanghai, 76, 39",
    "Asia/Tokyo, 139, 35",
    "America/Anchorage, -165, 64",
    "Pacific/Auckland, 174, -41",
    "Pacific/Fiji, -179.5, -17",
  })
  void shouldNotSuspectPlacesThatAreFarFromTheMeridianOfTheirZone(
      String zone, double lon, double lat) {
    // Given
    String file = collection(feature("a", polygon(box(lon, lat, lon + 0.1, lat + 0.1))));

    // Then
    assertThat(ReferenceFolder.check(new ReferenceTexts("t", file, "zone: " + zone, "")).errors())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "{ | boundaries.geojson: Unexpected end-of-input",
        "[] | must be a FeatureCollection",
        "{\"type\":\"FeatureCollection\",\"features\":[]} | has no feature",
        "{\"type\":\"FeatureCollection\",\"features\":[7]} | feature 1: must be a Feature",
        "{\"type\":\"FeatureCollection\",\"features\":[{}],\"crs\":{\"properties\":"
            + "{\"name\":\"urn:ogc:def:crs:EPSG::27700\"}}} | EPSG::27700: positions must be WGS 84",
      })
  void shouldSayWhatIsNoGeoJson(String file, String complaint) {
    assertThat(ReferenceFolder.check(texts(file)).errors())
        .singleElement()
        .asString()
        .contains(complaint);
  }

  @Test
  void shouldWarnOfOverlapsAndNameBothAndTheWinner() {
    // Given
    String file =
        collection(
            feature("b", polygon(box(0.9, 51, 2, 52))),
            GOOD,
            feature("c", polygon(box(2, 51, 3, 52))));

    // When
    ReferenceFolder.Findings findings = ReferenceFolder.check(texts(file));

    // Then
    assertThat(findings.errors()).isEmpty();
    assertThat(findings.warnings())
        .singleElement()
        .asString()
        .contains("neighbourhoods b and a overlap by 7", "m²: points there are in a");
    assertThat(texts(file).parse().locate(51.5, 0.95).orElseThrow().neighbourhood()).isEqualTo("a");
  }

  @Test
  void shouldTellAllErrorsAtOnceAndRefuseToRead() {
    // Given
    ReferenceTexts texts =
        new ReferenceTexts(
            "t", collection(GOOD, GOOD, feature("c", "null")), "zone: Mars/Olympus", "plans: {}");

    // Then
    assertThat(ReferenceFolder.check(texts).errors()).hasSize(4);
    assertThatThrownBy(texts::parse)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("reference t", "feature 2", "feature 3", "zone", "plans");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "timezone: Europe/London   | timezone is not a key here; the keys are [zone",
        "zone: Europe/Atlantis     | zone: \"Europe/Atlantis\" must be a time zone",
        "workingDays: [funday]     | workingDays: \"funday\" is no day",
        "workingDays: []           | workingDays: at least one day",
        "bankHolidays: [25.12.2026]| bankHolidays: \"25.12.2026\" must be a date",
        "bankHolidays: [2026-12-25, 2026-12-25] | 2026-12-25 is there twice",
        "shifts: ['7']             | shifts: \"7\" must be a time in quotes",
        "shifts: ['07:00:30']      | shifts: 07:00:30 is not a whole minute",
        "shifts: []                | shifts: a day has at least one",
        "[1]                       | the file must be a mapping",
      })
  void shouldSayWhatIsWrongWithACalendar(String yaml, String complaint) {
    assertThat(ReferenceFolder.check(new ReferenceTexts("t", collection(GOOD), yaml, "")).errors())
        .singleElement()
        .asString()
        .startsWith("calendar: ")
        .contains(complaint);
  }

  @Test
  void shouldReadShiftsInOrder() {
    // When
    Reference reference =
        new ReferenceTexts("t", collection(GOOD), "shifts: ['19:00', '06:30']", "").parse();

    // Then
    assertThat(reference.calendar().shifts().orElseThrow())
        .containsExactly(LocalTime.of(6, 30), LocalTime.of(19, 0));
    assertThat(texts(collection(GOOD)).parse().calendar().shifts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "patrolPlans: {b: {}}                         | patrolPlans.b: boundaries.geojson has no",
        "patrolPlans: {a: {redsectors: []}}           | redsectors is not a key here",
        "plans: {}                                    | plans is not a key here",
        "patrolPlans: {a: {redSectors: [{from: '20:00'}]}} | redSectors.to is missing",
        "patrolPlans: {a: {redSectors: [{from: '25:00', to: '02:00'}]}} | from: \"25:00\" must be",
        "patrolPlans: {a: {outOfStation: [{days: [fri], from: '20:00', to: '02:00'}]}} | \"fri\"",
        "patrolPlans: {a: {patrolPoints: [{id: p, lat: 91, lon: 0, radiusM: 9}]}} | point p: lat: 91",
        "patrolPlans: {a: {patrolPoints: [{id: p, lat: 51, lon: 0, radiusM: 0}]}} | radiusM: 0",
        "patrolPlans: {a: {patrolPoints: [{id: p, lat: x, lon: 0, radiusM: 9}]}} | lat: \"x\"",
      })
  void shouldSayWhatIsWrongWithPatrolPlans(String yaml, String complaint) {
    assertThat(ReferenceFolder.check(new ReferenceTexts("t", collection(GOOD), "", yaml)).errors())
        .singleElement()
        .asString()
        .startsWith("patrol-plans: ")
        .contains(complaint);
  }

  @Test
  void shouldReadAFolderWithItsCalendarInJson(@TempDir Path folder) throws Exception {
    // Given
    Files.writeString(folder.resolve("boundaries.geojson"), collection(GOOD));
    Files.writeString(folder.resolve("calendar.json"), "{\"zone\": \"Asia/Tokyo\"}");
    Files.writeString(
        folder.resolve("patrol-plans.yaml"),
        "patrolPlans: {a: {outOfStation: [{from: '21:00', to: '24:00'}]}}");

    // When
    Reference reference = ReferenceFolder.texts(folder.toString()).parse();

    // Then
    PatrolPlan plan = reference.patrolPlan("a").orElseThrow();
    assertThat(reference.calendar().zone().getId()).isEqualTo("Asia/Tokyo");
    assertThat(plan.outOfStation().get(0).days()).hasSize(7);
    assertThat(plan.outOfStation().get(0).isPastMidnight()).isTrue();
  }

  @Test
  void shouldSayWhatIsMissingOfAFolder(@TempDir Path folder) throws Exception {
    // Then
    assertThatThrownBy(() -> ReferenceFolder.texts(folder.resolve("none").toString()))
        .hasMessageContainingAll("neither reference data that ships (uk-wards) nor a folder");
    assertThatThrownBy(() -> ReferenceFolder.texts(folder.toString()))
        .hasMessageContaining("there is no boundaries.geojson in it");

    // Given
    Files.writeString(folder.resolve("boundaries.geojson"), collection(GOOD));
    Files.writeString(folder.resolve("calendar.json"), "{}");
    Files.writeString(folder.resolve("calendar.yaml"), "{}");

    // Then
    assertThatThrownBy(() -> ReferenceFolder.texts(folder.toString()))
        .hasMessageContaining("leave one of calendar.yaml and calendar.json");
  }

  @Test
  void shouldParseTheSameTextsOnce() throws Exception {
    // Given
    ReferenceTexts texts = texts(collection(GOOD));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(texts);
    }

    // When
    ReferenceTexts carried =
        (ReferenceTexts)
            new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

    // Then
    assertThat(carried).isEqualTo(texts).isNotSameAs(texts);
    assertThat(carried.parse()).isSameAs(texts.parse());
  }

  /** A file of a good feature and this one has these complaints, in one error. */
  private static void errors(String feature, String... complaints) {
    assertThat(ReferenceFolder.check(texts(collection(GOOD, feature))).errors())
        .singleElement()
        .asString()
        .startsWith("boundaries.geojson: ")
        .contains(complaints);
  }

  private static ReferenceTexts texts(String boundaries) {
    return new ReferenceTexts("t", boundaries, "", "");
  }
}
