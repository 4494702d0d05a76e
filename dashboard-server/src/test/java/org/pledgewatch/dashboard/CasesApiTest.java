package org.pledgewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.dashboard.cases.CaseSamples.NOON_MS;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.dashboard.cases.CaseSamples;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Decoded;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.wire.EventJson;
import org.pledgewatch.domain.wire.Json;

/** Single promises over the API, from a real log. */
class CasesApiTest {
  private static final URI NO_STORE = URI.create("http://127.0.0.1:9");
  private static final long MINUTE_MS = 60_000;

  @TempDir static Path folder;
  private static TestLog log;
  private static Stage stage;
  private static Visitor visitor;

  @BeforeAll
  static void start() throws Exception {
    log = TestLog.start(folder);
    stage = new Stage(log, 0, NO_STORE);
    visitor = Visitor.as("supervisor", pages());
  }

  @AfterAll
  static void stop() {
    stage.close();
    log.close();
  }

  @Test
  void shouldListOpenPromisesAndThenTheBreachWhenTimePasses() throws Exception {
    // Given
    CaseSamples samples = run("list", NOON_MS + 1_000);
    log.publish(samples.call("c-1", NOON_MS));
    JsonNode open =
        visitor.await("/api/promises?run=list&state=open", list -> !list.get("promises").isEmpty());

    // When
    log.publish(Samples.clock("list", NOON_MS + 11_000));
    JsonNode broken =
        visitor.await(
            "/api/promises?run=list&state=broken", list -> !list.get("promises").isEmpty());

    // Then
    assertThat(open.at("/promises/0/id").textValue()).isEqualTo("answer-999/c-1");
    assertThat(open.at("/promises/0/state").textValue()).isEqualTo("open");
    assertThat(open.at("/promises/0").has("words")).isFalse();
    assertThat(broken.at("/promises/0/state").textValue()).isEqualTo("overdue");
    assertThat(broken.at("/promises/0/words").textValue())
        .isEqualTo("broken at the deadline: no answer within 10 seconds");
  }

  @Test
  void shouldSendAListAndThenWhatChangesInIt() throws Exception {
    // Given
    CaseSamples samples = run("stream", NOON_MS + 1_000);
    log.publish(samples.call("c-1", NOON_MS));
    visitor.await("/api/promises?run=stream", list -> !list.get("promises").isEmpty());

    try (EventsReader reader =
        EventsReader.of(pages(), "/api/promises/stream?run=stream&state=open", visitor.cookie())) {
      // When
      JsonNode snapshot = reader.await("snapshot", data -> true).data();
      log.publish(samples.call("c-2", NOON_MS + 500));
      JsonNode put = reader.await("changes", data -> !data.get("put").isEmpty()).data();
      log.publish(Samples.clock("stream", NOON_MS + 10_200));
      JsonNode gone = reader.await("changes", data -> !data.get("gone").isEmpty()).data();

      // Then
      assertThat(snapshot.at("/promises/0/id").textValue()).isEqualTo("answer-999/c-1");
      assertThat(put.at("/put/0/id").textValue()).isEqualTo("answer-999/c-2");
      assertThat(gone.at("/gone/0").textValue()).isEqualTo("answer-999/c-1");
    }
  }

  @Test
  void shouldTellOnePromiseWithTheEventsOfItsCaseAndADraft() throws Exception {
    // Given
    CaseSamples samples = run("timeline", NOON_MS + 20 * MINUTE_MS);
    Event assigned =
        samples.event("incident.assigned", "i-1", NOON_MS + 2 * MINUTE_MS, Data.of("unit", "PC-7"));
    log.publish(samples.emergency("i-1", NOON_MS, assigned));
    String path = promise("timeline", "attend-emergency-urban/i-1");

    // When
    JsonNode timeline = visitor.await(path, answer -> answer.has("facts"));
    String forAnalysts = Visitor.as("analyst", pages()).get(path).body();

    // Then
    assertThat(timeline.at("/promise/words").textValue())
        .isEqualTo("broken at the deadline: no arrival within 15 minutes");
    assertThat(timeline.get("facts")).hasSize(2);
    assertThat(timeline.at("/facts/1/unit").textValue()).isEqualTo("PC-7");
    assertThat(forAnalysts).contains("incident.assigned").doesNotContain("PC-7");
    assertThat(timeline.get("facts").toString()).doesNotContain("lateMs");
    assertThat(timeline.at("/draft/reason").textValue()).isEqualTo("travel");
    assertThat(timeline.get("others").toString()).contains("deploy-emergency/i-1");
  }

  @Test
  void shouldSendAnExplanationThroughTheGateway() throws Exception {
    // Given
    long nowMs = NOON_MS + 16 * MINUTE_MS;
    CaseSamples samples = run("explain", nowMs);
    log.publish(samples.emergency("i-1", NOON_MS));
    String id = "attend-emergency-urban/i-1";
    visitor.await(promise("explain", id), answer -> answer.has("draft"));

    // When
    HttpResponse<String> answer =
        explain("explain", id, "no-unit-free", Instant.ofEpochMilli(nowMs).toString());

    // Then
    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).contains("\"accepted\":1");
    Decoded sent = EventJson.decode(gatewayGot(id).getBytes(StandardCharsets.UTF_8));
    Event event = ((Decoded.Accepted) sent).event();
    assertThat(event.type()).isEqualTo("promise.explained");
    assertThat(event.source()).isEqualTo("/dashboard/explain");
    assertThat(event.subject()).isEqualTo(id);
    assertThat(event.timeMs()).isEqualTo(nowMs);
    assertThat(event.data().text("reason")).hasValue("no-unit-free");
    assertThat(event.data().time("toldCallerAt")).hasValue(Instant.ofEpochMilli(nowMs));
  }

  @Test
  void shouldRefuseToExplainWhatIsNotBroken() throws Exception {
    // Given
    CaseSamples samples = run("refuse", NOON_MS + MINUTE_MS);
    log.publish(samples.emergency("i-1", NOON_MS));
    String id = "attend-emergency-urban/i-1";
    visitor.await(promise("refuse", id), answer -> answer.has("promise"));

    // When
    HttpResponse<String> early = explain("refuse", id, "travel", "2026-11-21T12:00:00Z");
    HttpResponse<String> unknown = explain("refuse", id + "9", "travel", "2026-11-21T12:00:00Z");
    HttpResponse<String> odd = explain("refuse", id, "because", "2026-11-21T12:00:00Z");
    HttpResponse<String> empty = visitor.post("/api/explain", "");

    // Then
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(odd.statusCode()).isEqualTo(400);
    assertThat(odd.body()).contains("no-unit-free");
    assertThat(empty.statusCode()).isEqualTo(400);
  }

  @Test
  void shouldSayWhichParameterIsWrong() throws Exception {
    // When
    HttpResponse<String> state = visitor.get("/api/promises?run=r&state=lost");
    HttpResponse<String> limit = visitor.get("/api/promises?run=r&limit=0");
    HttpResponse<String> run = visitor.get("/api/promises?run=R");

    // Then
    assertThat(state.statusCode()).isEqualTo(400);
    assertThat(state.body()).contains("open, at_risk");
    assertThat(limit.body()).contains("limit: 0");
    assertThat(run.statusCode()).isEqualTo(400);
  }

  private static CaseSamples run(String id, long newestMs) {
    log.publish(Samples.run(id, NOON_MS));
    log.publish(Samples.clock(id, newestMs));
    return new CaseSamples(id);
  }

  private static URI pages() {
    return URI.create(stage.pages());
  }

  private static String promise(String run, String id) {
    return "/api/promise?run=" + run + "&id=" + URLEncoder.encode(id, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> explain(String run, String id, String reason, String told)
      throws IOException, InterruptedException {
    String json =
        Json.MAPPER
            .createObjectNode()
            .put("run", run)
            .put("id", id)
            .put("reason", reason)
            .put("text", "We are sorry.")
            .put("toldCallerAt", told)
            .toString();
    return visitor.post("/api/explain", json);
  }

  private static String gatewayGot(String id) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(stage.publisher()).resolve("/events")).build();
    return HttpClient.newHttpClient()
        .send(request, BodyHandlers.ofString())
        .body()
        .lines()
        .filter(line -> line.contains(id))
        .findFirst()
        .orElseThrow();
  }
}
