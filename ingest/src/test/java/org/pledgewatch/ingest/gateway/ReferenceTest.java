package org.pledgewatch.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.ingest.gateway.Samples.NOON;
import static org.pledgewatch.ingest.gateway.Samples.alive;
import static org.pledgewatch.ingest.gateway.Samples.batch;
import static org.pledgewatch.ingest.gateway.Samples.event;
import static org.pledgewatch.ingest.gateway.TestGateway.BATCH;
import static org.pledgewatch.ingest.gateway.TestGateway.SINGLE;

import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.ingest.gateway.TestGateway.Answer;

/** Runs that go by reference data, and events that name places it does not know. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReferenceTest {
  private static final String TOWN =
      """
      {"type":"FeatureCollection","features":[{"type":"Feature","properties":{
      "neighbourhood":"old-town","name":"Old Town","district":"d","force":"f",
      "settlement":"urban"},"geometry":{"type":"Polygon","coordinates":
      [[[139,35],[140,35],[140,36],[139,36],[139,35]]]}}]}
      """;

  private TestGateway gateway;
  private Path root;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    root = Files.createDirectory(folder.resolve("references"));
    Path town = Files.createDirectory(root.resolve("town"));
    Files.writeString(town.resolve("boundaries.geojson"), TOWN);
    Files.writeString(town.resolve("calendar.yaml"), "zone: Asia/Tokyo");
    Path broken = Files.createDirectory(root.resolve("broken"));
    Files.writeString(broken.resolve("boundaries.geojson"), TOWN.replace("[139,35]]]", "]]"));
    Files.createDirectory(folder.resolve("outside"));
    gateway =
        TestGateway.start(
            Files.createDirectory(folder.resolve("kafka")),
            Map.of("reference.root", root.toString()));
  }

  @AfterAll
  void stop() {
    gateway.close();
  }

  @Test
  void shouldQuarantinePlacesThatTheRunDoesNotKnow() {
    // Given
    create("{\"id\":\"leeds\",\"reference\":\"uk-wards\"}");

    // When
    Answer known = gateway.events("leeds", SINGLE, duty("known", "E05001420", NOON).encode());
    Answer unknown = gateway.events("leeds", SINGLE, duty("unknown", "atlantis", NOON).encode());
    Answer mixed =
        gateway.events(
            "leeds",
            BATCH,
            batch(
                incident("no-district", "leeds", NOON).encode(),
                incident("district", "leeds-south", NOON).encode()));

    // Then
    assertThat(known.status()).isEqualTo(202);
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.reason()).isEqualTo("unknown-place");
    assertThat(unknown.json().getString("detail")).contains("data.team", "atlantis");
    assertThat(mixed.json().getInteger("accepted")).isEqualTo(1);
    assertThat(gateway.loggedIds("leeds")).containsExactlyInAnyOrder("known", "district");
    assertThat(gateway.quarantined("leeds"))
        .extracting(json -> json.getString("id") + " " + json.getString("reason"))
        .containsExactlyInAnyOrder("unknown unknown-place", "no-district unknown-place");
  }

  @Test
  void shouldNotLetAPlaceThatIsNotKnownMoveTheClock() {
    // Given
    create("{\"id\":\"clocked\",\"reference\":\"uk-wards\"}");
    gateway.events("clocked", SINGLE, alive("beat", NOON));

    // When
    gateway.events("clocked", SINGLE, duty("lost", "atlantis", NOON.plusSeconds(50)).encode());
    Answer ahead =
        gateway.events(
            "clocked", SINGLE, duty("ahead", "E05001420", NOON.plusSeconds(90)).encode());

    // Then
    assertThat(ahead.reason()).isEqualTo("future");
  }

  @Test
  void shouldCheckNothingWithoutReferenceData() {
    // Given
    String run = gateway.freshRun();

    // When
    Answer answer = gateway.events(run, SINGLE, duty("e-1", "atlantis", NOON).encode());

    // Then
    assertThat(answer.status()).isEqualTo(202);
  }

  @Test
  void shouldTakeAFolderOfTheRootAndItsZone() {
    // When
    Answer made = create("{\"id\":\"tokyo\",\"reference\":\"town\"}");
    Answer again = create("{\"id\":\"tokyo\",\"reference\":\"town\"}");
    Answer without = create("{\"id\":\"tokyo\"}");
    Answer zoned = create("{\"id\":\"zoned\",\"reference\":\"town\",\"zone\":\"UTC\"}");
    Answer event = gateway.events("tokyo", SINGLE, duty("e-1", "old-town", NOON).encode());
    Answer lost = gateway.events("tokyo", SINGLE, duty("e-2", "E05001420", NOON).encode());

    // Then
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().getString("reference")).isEqualTo(root.resolve("town").toString());
    assertThat(made.json().getString("zone")).isEqualTo("Asia/Tokyo");
    assertThat(again.status()).isEqualTo(200);
    assertThat(without.status()).isEqualTo(409);
    assertThat(zoned.json().getString("zone")).isEqualTo("UTC");
    assertThat(event.status()).isEqualTo(202);
    assertThat(lost.reason()).isEqualTo("unknown-place");
  }

  @Test
  void shouldCheckAfterARestart() {
    // Given
    create("{\"id\":\"again\",\"reference\":\"town\"}");
    gateway.restart();

    // When
    Answer lost = gateway.events("again", SINGLE, duty("e-1", "atlantis", NOON).encode());

    // Then
    assertThat(lost.reason()).isEqualTo("unknown-place");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc", "../outside", "..", ".", "no-such", "UK-Wards", "town/../broken"})
  void shouldTakeNothingFromElsewhere(String reference) {
    // When
    Answer answer = create(new JsonObject().put("id", "a").put("reference", reference).encode());

    // Then
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.reason()).isEqualTo("bad-run");
    assertThat(answer.json().getString("detail"))
        .contains(reference, "must be uk-wards, or a folder in the gateway's reference.root");
  }

  @Test
  void shouldSayWhatToMendInReferenceData() {
    // When
    Answer answer = create("{\"id\":\"a\",\"reference\":\"broken\"}");

    // Then
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().getString("detail")).contains("boundaries.geojson");
  }

  private Answer create(String json) {
    return gateway.post("/runs", "application/json", json);
  }

  private static JsonObject duty(String id, String team, Instant time) {
    return event(id, "unit.duty", time)
        .put("data", new JsonObject().put("state", "on").put("force", "f").put("team", team));
  }

  private static JsonObject incident(String id, String district, Instant time) {
    return event(id, "incident.created", time)
        .put(
            "data",
            new JsonObject().put("grade", "priority").put("force", "f").put("district", district));
  }
}
