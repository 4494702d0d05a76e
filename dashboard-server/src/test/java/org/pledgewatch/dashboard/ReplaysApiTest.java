package org.pledgewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.dashboard.Samples.ANSWER_999;
import static org.pledgewatch.dashboard.Samples.NOON_MS;
import static org.pledgewatch.dashboard.Samples.figure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.figure.Measures;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.replay.ReplayStatus;
import org.pledgewatch.domain.replay.ReplayStatus.State;
import org.pledgewatch.domain.wire.Json;
import org.pledgewatch.embedded.EmbeddedQuestDb;

/** Ordering, comparing and exporting by the API, on a real log and a real store. */
class ReplaysApiTest {
  private static final long HOUR_MS = 3_600_000;
  private static final Tags ANSWER_101 = Tags.of("promise", "answer-101");

  @TempDir static Path folder;
  private static TestLog log;
  private static EmbeddedQuestDb store;
  private static Stage stage;
  private static Visitor analyst;

  @BeforeAll
  static void start() throws Exception {
    log = TestLog.start(folder.resolve("log"));
    store = EmbeddedQuestDb.start(folder.resolve("store"));
    StoreByHand figures = new StoreByHand(store.uri());
    figures.make(Measures.PROMISE);
    figures.write(
        Measures.PROMISE,
        List.of(
            figure("day", ANSWER_999, NOON_MS, 9),
            figure("day", ANSWER_999, NOON_MS + HOUR_MS, 19),
            figure("day", ANSWER_101, NOON_MS, 99),
            figure("day", ANSWER_999.with("force", "essex"), NOON_MS, 3),
            figure("again", ANSWER_999, NOON_MS, 4),
            figure("again", ANSWER_101, NOON_MS, 99),
            figure("again", Tags.of("promise", "eta-given"), NOON_MS, 1)));
    stage = new Stage(log, 0, store.uri());
    analyst = Visitor.as("analyst", URI.create(stage.pages()));
    log.publish(Samples.run("day", NOON_MS));
    log.publish(Samples.run("again", NOON_MS + 1));
    log.fill("day", NOON_MS - HOUR_MS, NOON_MS + HOUR_MS);
    analyst.await("/api/runs", json -> json.path("runs").size() >= 2);
  }

  @AfterAll
  static void stop() {
    stage.close();
    store.close();
    log.close();
  }

  @Test
  void shouldOrderAReplayAndShowHowItStandsAndTakeWishesAboutIt() throws Exception {
    // When
    HttpResponse<String> ordered = order("ordered", json -> {});
    assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(202);
    analyst.await(
        "/api/replays", json -> one(json, "ordered").path("wish").asText().equals("start"));
    log.publish(ReplayStatus.of("ordered", State.RUNNING, "", NOON_MS));
    analyst.await("/api/replays", json -> state(json, "ordered").equals("running"));
    HttpResponse<String> paused = analyst.post("/api/replays/ordered/pause", "{}");
    analyst.await(
        "/api/replays", json -> one(json, "ordered").path("wish").asText().equals("pause"));
    log.publish(ReplayStatus.of("ordered", State.DONE, "", NOON_MS));
    analyst.await("/api/replays", json -> state(json, "ordered").equals("done"));
    HttpResponse<String> cancelled = analyst.post("/api/replays/ordered/cancel", "{}");

    // Then
    assertThat(paused.statusCode()).as(paused.body()).isEqualTo(202);
    assertThat(cancelled.statusCode()).isEqualTo(409);
    assertThat(cancelled.body()).contains("done");
  }

  @Test
  void shouldSayAllThatIsWrongWithAnOrderBeforeItIsOrdered() throws Exception {
    // When
    HttpResponse<String> answer =
        order(
            "wrong",
            json ->
                json.put("pack", "policy: mine\nextends: pledge-2008\ntitel: Mine\n")
                    .put("from", "yesterday")
                    .put("reference", "/etc/passwd"));

    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Json.MAPPER.readTree(answer.body()).path("detail").asText())
        .contains("line 3")
        .contains("titel")
        .contains("from: \"yesterday\"")
        .contains("reference: \"/etc/passwd\"");
  }

  @Test
  void shouldRefuseATakenNameAndAPeriodThatTheLogHasNot() throws Exception {
    // When
    HttpResponse<String> taken = order("again", json -> {});
    HttpResponse<String> ahead =
        order("ahead", json -> json.put("to", Instant.ofEpochMilli(NOON_MS * 2).toString()));
    HttpResponse<String> later =
        order(
            "later",
            json -> json.put("to", Instant.ofEpochMilli(NOON_MS + 3 * HOUR_MS).toString()));
    HttpResponse<String> unknown = analyst.post("/api/replays/unknown/pause", "{}");

    // Then
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(409);
    assertThat(ahead.statusCode()).isEqualTo(400);
    assertThat(later.statusCode()).isEqualTo(400);
    assertThat(later.body()).contains("2026-11-21T11:00:00Z to 2026-11-21T13:00:00Z");
    assertThat(unknown.statusCode()).isEqualTo(404);
  }

  @Test
  void shouldCheckAPackLineByLine() throws Exception {
    // When
    JsonNode wrong = read(analyst.post("/api/replays/check", "policy: mine\nextends: nobody\n"));
    JsonNode right =
        read(
            analyst.post(
                "/api/replays/check", "policy: mine\nextends: pledge-2008\ntitle: Mine\n"));

    // Then
    assertThat(wrong.path("problems").toString()).contains("line 2").contains("title");
    assertThat(right.path("problems")).isEmpty();
    assertThat(right.path("policy").asText()).isEqualTo("mine");
  }

  @Test
  void shouldShowFiguresAsTheyStoodAtAMoment() throws Exception {
    // When
    JsonNode noon = analyst.json("/api/moment?run=day&window=PT5M&at=" + (NOON_MS + 1_000));
    JsonNode before = analyst.json("/api/moment?run=day&window=PT5M&at=" + (NOON_MS - 1_000));
    JsonNode essex =
        analyst.json("/api/moment?run=day&window=PT5M&force=essex&at=2026-11-21T14:00:00Z");

    // Then
    assertThat(noon.path("figures")).hasSize(2);
    assertThat(noon.path("figures").toString()).contains("\"kept\":9").contains("\"kept\":99");
    assertThat(before.path("figures")).isEmpty();
    assertThat(essex.path("figures")).hasSize(1);
    assertThat(essex.at("/figures/0/fields/kept").intValue()).isEqualTo(3);
  }

  @Test
  void shouldCompareTwoRunsTheBiggestDifferenceFirst() throws Exception {
    // When
    JsonNode json =
        analyst.json("/api/compare?left=day&right=again&measure=promise&window=PT5M&at=" + NOON_MS);
    JsonNode period =
        analyst.json(
            "/api/compare?left=day&right=again&measure=promise&window=PT5M&from="
                + (NOON_MS - 1)
                + "&to="
                + (NOON_MS + HOUR_MS));

    // Then
    assertThat(json.path("counts").toString())
        .isEqualTo(
            "{\"left\":2,\"right\":3,\"both\":2,\"onlyLeft\":0,\"onlyRight\":1,\"differing\":1}");
    assertThat(json.at("/differences/0/field").asText()).isEqualTo("ratio");
    assertThat(json.at("/differences/0/tags/promise").asText()).isEqualTo("answer-999");
    assertThat(json.at("/differences/1/left").asDouble()).isEqualTo(9);
    assertThat(json.at("/differences/1/right").asDouble()).isEqualTo(4);
    assertThat(json.at("/differences/1/difference").asDouble()).isEqualTo(-5);
    assertThat(period.at("/counts/onlyLeft").intValue()).isEqualTo(1);
  }

  @Test
  void shouldExportAPanelsSeriesWithItsDefinitionAndAllRawResults() throws Exception {
    // When
    HttpResponse<String> series =
        analyst.get(
            "/api/export.csv?run=day&measure=promise&promise=answer-999&window=PT5M"
                + "&fields=kept,broken");
    HttpResponse<String> raw = analyst.get("/api/export.csv?run=day&measure=promise&parts=true");
    HttpResponse<String> wrong =
        analyst.get("/api/export.csv?run=day&measure=promise&fields=kept,dr%3Bop");

    // Then
    List<String> lines = series.body().lines().toList();
    assertThat(series.headers().firstValue("content-type").orElse("")).startsWith("text/csv");
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).contains("\"promise\"").contains("\"at\"").contains("\"definition\"");
    assertThat(lines.get(1))
        .contains("\"answer-999\"")
        .contains("2026-11-21T12:00:00")
        .contains("pledge-2008")
        .contains("answer 999 calls within 10 seconds");
    assertThat(series.body()).contains("\r\n");
    assertThat(raw.body().lines()).hasSize(5);
    assertThat(wrong.statusCode()).isEqualTo(400);
  }

  private static HttpResponse<String> order(String id, Consumer<ObjectNode> change)
      throws IOException, InterruptedException {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("id", id);
    json.put("source", "day");
    json.put("from", Instant.ofEpochMilli(NOON_MS).toString());
    json.put("to", Instant.ofEpochMilli(NOON_MS + HOUR_MS).toString());
    json.put("policy", "met-2008");
    json.put("every", "PT5M");
    change.accept(json);
    return analyst.post("/api/replays", json.toString());
  }

  private static JsonNode one(JsonNode list, String id) {
    for (JsonNode replay : list.path("replays")) {
      if (replay.path("id").asText().equals(id)) {
        return replay;
      }
    }
    return Json.MAPPER.createObjectNode();
  }

  private static String state(JsonNode list, String id) {
    return one(list, id).at("/status/state").asText();
  }

  private static JsonNode read(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.MAPPER.readTree(answer.body());
  }
}
