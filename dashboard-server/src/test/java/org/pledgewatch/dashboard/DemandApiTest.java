package org.pledgewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.dashboard.Samples.NOON_MS;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.wire.Json;
import org.pledgewatch.embedded.EmbeddedQuestDb;

/** Demand by the API, out of thirteen weeks in a real store, over the end of summer time. */
class DemandApiTest {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final long POLL_NS = 50_000_000;
  private static final long HOUR_MS = 3_600_000;

  @TempDir static Path folder;
  private static TestLog log;
  private static EmbeddedQuestDb store;
  private static Stage stage;
  private static Visitor officer;

  @BeforeAll
  static void start() throws Exception {
    log = TestLog.start(folder.resolve("log"));
    store = EmbeddedQuestDb.start(folder.resolve("store"));
    new DemandByHand(store.uri(), "weeks").write(13, NOON_MS);
    new DemandByHand(store.uri(), "replayed").write(2, NOON_MS);
    stage = new Stage(log, 0, store.uri());
    officer = Visitor.as("duty-officer", URI.create(stage.pages()));
    log.publish(Samples.run("weeks", NOON_MS));
    log.publish(Samples.clock("weeks", NOON_MS + 60_000));
    await();
  }

  @AfterAll
  static void stop() {
    stage.close();
    store.close();
    log.close();
  }

  @Test
  void shouldHoldSevenDaysAgainstThirteenWeeks() throws Exception {
    // When
    JsonNode json = read("/api/demand?run=weeks");

    // Then
    assertThat(json.path("until").asLong()).isEqualTo(NOON_MS);
    assertThat(json.path("weeks").asInt()).isEqualTo(13);
    assertThat(json.path("days")).hasSize(7);
    assertThat(json.path("days").get(6).path("date").asText()).isEqualTo("2026-11-21");
    JsonNode hour = json.path("days").get(0).path("hours").get(15);
    assertThat(hour.path("weeks").asInt()).isEqualTo(13);
    assertThat(hour.path("p10").asDouble()).isPositive().isLessThan(hour.path("p90").asDouble());
    JsonNode toCome = json.path("days").get(6).path("hours").get(12);
    assertThat(toCome.has("count")).isFalse();
    assertThat(toCome.has("p50")).isTrue();
  }

  @Test
  void shouldSetTodaysQuartersBesideTheUsualBand() throws Exception {
    // When
    JsonNode quarters = read("/api/demand?run=weeks").path("today").path("quarters");

    // Then
    assertThat(quarters).hasSize(96);
    assertThat(quarters.get(47).path("count").asLong()).isPositive();
    assertThat(quarters.get(48).has("count")).isFalse();
    assertThat(quarters.get(48).path("weeks").asInt()).isEqualTo(13);
  }

  @Test
  void shouldFindAndNameThePeak() throws Exception {
    // When
    JsonNode peaks = read("/api/demand?run=weeks").path("peaks");

    // Then
    assertThat(peaks.findValuesAsText("name"))
        .anySatisfy(
            name ->
                assertThat(name)
                    .matches("Friday 2[12]:\\d\\d–23:\\d\\d, 1\\d\\d calls: 3\\d a quarter, .*"));
  }

  @Test
  void shouldTellWhatThereIsToChooseAndCountOnlyTheChosen() throws Exception {
    // When
    JsonNode all = read("/api/demand?run=weeks");
    JsonNode emergencies = read("/api/demand?run=weeks&of=incidents&grade=emergency");

    // Then
    assertThat(all.path("kinds").findValuesAsText("part"))
        .containsExactly("101", "999", "emergency");
    assertThat(all.path("kinds")).hasSize(5);
    assertThat(noon(emergencies)).isPositive().isLessThan(noon(all));
  }

  private static double noon(JsonNode json) {
    return json.path("days").get(5).path("hours").get(12).path("count").asDouble();
  }

  @Test
  void shouldShowLevelsByQuarterAndTheLoadOfEachHour() throws Exception {
    // When
    JsonNode json = read("/api/demand?run=weeks");

    // Then
    assertThat(json.path("levels").path("units-on-duty").path("mean").get(47).asDouble())
        .isEqualTo(40);
    assertThat(json.path("levels").path("units-on-duty").path("mean").get(48).isNull()).isTrue();
    assertThat(json.path("load")).hasSize(6 * 24 + 12);
    JsonNode last = json.path("load").get(6 * 24 + 11);
    assertThat(last.path("at").asLong()).isEqualTo(NOON_MS);
    assertThat(last.path("load").asDouble()).isBetween(0.3, 1.0);
    assertThat(last.path("p50Ms").asLong()).isLessThan(last.path("p90Ms").asLong());
  }

  @Test
  void shouldLookBackToAnEarlierTime() throws Exception {
    // When
    JsonNode json = read("/api/demand?run=weeks&until=" + (NOON_MS - 3 * HOUR_MS));

    // Then
    assertThat(json.path("until").asLong()).isEqualTo(NOON_MS - 3 * HOUR_MS);
    assertThat(json.path("today").path("quarters").get(36).has("count")).isFalse();
  }

  @Test
  void shouldSayHowFewWeeksThereAre() throws Exception {
    // When
    JsonNode json = read("/api/demand?run=replayed");

    // Then
    assertThat(json.path("until").asLong()).isEqualTo(NOON_MS);
    assertThat(json.path("weeks").asInt()).isEqualTo(2);
    assertThat(json.path("peaks")).isEmpty();
  }

  @Test
  void shouldKnowNothingOfAForceThatIsNotMeasured() throws Exception {
    // When
    JsonNode force = read("/api/demand?run=weeks&force=essex");
    JsonNode run = read("/api/demand?run=never-seen");

    // Then
    assertThat(force.path("weeks").asInt()).isZero();
    assertThat(force.path("kinds")).isEmpty();
    assertThat(force.path("days").get(5).path("hours").get(12).has("count")).isFalse();
    assertThat(force.path("levels")).isEmpty();
    assertThat(run.has("until")).isFalse();
  }

  @Test
  void shouldRefuseWhatMakesNoSense() throws Exception {
    // Then
    assertThat(status("/api/demand?run=weeks&of=bananas")).isEqualTo(400);
    assertThat(status("/api/demand?run=weeks&until=soon")).isEqualTo(400);
    assertThat(status("/api/demand?run=x'y")).isEqualTo(400);
  }

  private static void await() throws Exception {
    long deadlineNs = System.nanoTime() + DEADLINE.toNanos();
    while (read("/api/demand?run=weeks").path("until").asLong() != NOON_MS) {
      assertThat(System.nanoTime()).as("the clock in time").isLessThan(deadlineNs);
      LockSupport.parkNanos(POLL_NS);
    }
  }

  private static int status(String path) throws IOException, InterruptedException {
    return officer.get(path.replace("'", "%27")).statusCode();
  }

  private static JsonNode read(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = officer.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.MAPPER.readTree(answer.body());
  }
}
