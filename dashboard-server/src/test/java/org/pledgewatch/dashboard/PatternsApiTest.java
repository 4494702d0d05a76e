package org.pledgewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.dashboard.cases.CaseSamples.NOON_MS;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.dashboard.cases.CaseSamples;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.standing.CaseNews;
import org.pledgewatch.domain.wire.Json;

/** Suspicious patterns over the API, from a real log. */
class PatternsApiTest {
  private static final URI NO_STORE = URI.create("http://127.0.0.1:9");
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final long MINUTE_MS = 60_000;
  private static final long LAST_MINUTE_MS = 14 * MINUTE_MS + 30_000;

  @TempDir static Path folder;
  private static TestLog log;
  private static Stage stage;
  private static Visitor steward;

  @BeforeAll
  static void start() throws Exception {
    log = TestLog.start(folder);
    stage = new Stage(log, 0, NO_STORE);
    steward = stage.as("data-steward");
  }

  @AfterAll
  static void stop() {
    stage.close();
    log.close();
  }

  @Test
  void shouldSayWhereArrivalsBunchBeforeTheirTarget() throws Exception {
    // Given
    CaseSamples samples = run("bunch", NOON_MS + 60 * MINUTE_MS);
    for (int i = 0; i < 44; i++) {
      long afterMs = i < 40 ? LAST_MINUTE_MS : LAST_MINUTE_MS + MINUTE_MS;
      log.publish(arrived(samples, "i-" + i, afterMs));
    }

    // When
    JsonNode answer = await("/api/patterns?run=bunch", its -> its.at("/cases").intValue() == 44);

    // Then
    JsonNode urban = answer.at("/arrivals/0");
    assertThat(urban.get("promise").textValue()).isEqualTo("attend-emergency-urban");
    assertThat(urban.get("stretchMs").longValue()).isEqualTo(MINUTE_MS);
    assertThat(urban.get("before")).hasToString("[0,0,0,0,40]");
    assertThat(urban.get("after")).hasToString("[4,0,0,0,0]");
    assertThat(urban.get("verdict").textValue()).isEqualTo("worth_a_look");
    assertThat(answer.get("sinceMs").longValue()).isEqualTo(NOON_MS);
    assertThat(answer.get("full").booleanValue()).isFalse();
  }

  @Test
  void shouldSayWhereDowngradesComeJustBeforeABreach() throws Exception {
    // Given
    CaseSamples samples = run("downgrade", NOON_MS + 60 * MINUTE_MS);
    for (int i = 0; i < 21; i++) {
      String id = "i-" + i;
      Event regraded =
          samples.event(
              "incident.regraded", id, NOON_MS + LAST_MINUTE_MS, Data.of("grade", "scheduled"));
      log.publish(samples.emergency(id, NOON_MS, regraded));
    }

    // When
    JsonNode answer =
        await(
            "/api/patterns?run=downgrade&force=essex&days=1",
            its -> its.at("/cases").intValue() == 21);

    // Then
    JsonNode urban = answer.at("/downgrades/0");
    assertThat(urban.get("promise").textValue()).isEqualTo("attend-emergency-urban");
    assertThat(urban.get("tenths")).hasToString("[0,0,0,0,0,0,0,0,0,21]");
    assertThat(urban.get("verdict").textValue()).isEqualTo("worth_a_look");
    assertThat(answer.get("arrivals")).isEmpty();
  }

  @Test
  void shouldSayNothingOfOtherForcesAndLongAgo() throws Exception {
    // Given
    long days = Duration.ofDays(10).toMillis();
    CaseSamples samples = run("other", NOON_MS + days);
    log.publish(arrived(samples, "i-1", LAST_MINUTE_MS));

    // When
    JsonNode all = await("/api/patterns?run=other", its -> its.at("/cases").intValue() == 1);
    JsonNode kent = json("/api/patterns?run=other&force=kent");
    JsonNode week = json("/api/patterns?run=other&days=7");

    // Then
    assertThat(all.at("/arrivals/0/verdict").textValue()).isEqualTo("too_few");
    assertThat(all.at("/arrivals/0").has("probability")).isFalse();
    assertThat(kent.get("cases").intValue()).isZero();
    assertThat(kent.has("sinceMs")).isFalse();
    assertThat(week.get("cases").intValue()).isEqualTo(1);
    assertThat(week.get("arrivals")).isEmpty();
  }

  @Test
  void shouldSayWhichParameterIsWrong() throws Exception {
    // Then
    assertThat(steward.get("/api/patterns?run=other&days=93").statusCode()).isEqualTo(400);
    assertThat(steward.get("/api/patterns?run=other&days=a").body()).contains("1 to 92");
    assertThat(steward.get("/api/patterns?run=O").statusCode()).isEqualTo(400);
  }

  private static CaseNews arrived(CaseSamples samples, String id, long afterMs) {
    return samples.emergency(
        id,
        NOON_MS,
        samples.event("incident.assigned", id, NOON_MS + MINUTE_MS, Data.of("unit", "PC-7")),
        samples.event("incident.arrived", id, NOON_MS + afterMs, Data.of("unit", "PC-7")));
  }

  private static CaseSamples run(String id, long newestMs) {
    log.publish(Samples.run(id, NOON_MS));
    log.publish(Samples.clock(id, newestMs));
    return new CaseSamples(id);
  }

  private static JsonNode await(String path, Predicate<JsonNode> condition) throws Exception {
    long deadlineNs = System.nanoTime() + DEADLINE.toNanos();
    while (System.nanoTime() < deadlineNs) {
      JsonNode answer = json(path);
      if (condition.test(answer)) {
        return answer;
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("Not in time: " + path);
  }

  private static JsonNode json(String path) throws Exception {
    return Json.MAPPER.readTree(steward.get(path).body());
  }
}
