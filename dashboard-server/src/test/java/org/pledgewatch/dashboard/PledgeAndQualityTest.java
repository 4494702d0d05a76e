package org.pledgewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.dashboard.Samples.ANSWER_999;
import static org.pledgewatch.dashboard.Samples.NOON_MS;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.EventJson;
import org.pledgewatch.domain.wire.Json;

/** What the pages of the Pledge and of data quality ask for, where no store answers. */
class PledgeAndQualityTest {
  private static final URI NO_STORE = URI.create("http://127.0.0.1:9");
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Tags ESSEX = ANSWER_999.with("force", "essex");

  @TempDir static Path folder;
  private static TestLog log;
  private static Stage stage;

  @BeforeAll
  static void start() throws Exception {
    log = TestLog.start(folder);
    stage = new Stage(log, 0, NO_STORE);
  }

  @AfterAll
  static void stop() {
    stage.close();
    log.close();
  }

  @Test
  void shouldGiveTheNewestFiguresOfTheMonthThatTheRunIsIn() throws Exception {
    // Given
    log.publish(Samples.run("month", NOON_MS));
    log.publish(Samples.clock("month", NOON_MS));
    log.publish(inMonth("month", ESSEX, 9));
    log.publish(inMonth("month", ANSWER_999, 20));
    log.publish(Samples.figure("month", ESSEX, NOON_MS, 3));

    // When
    JsonNode answer = awaitOne("/api/pledge?run=month&force=essex&month=2026-11", "figures");

    // Then
    assertThat(answer.at("/figures")).hasSize(1);
    assertThat(answer.at("/figures/0/fields/kept").intValue()).isEqualTo(9);
    assertThat(answer.at("/figures/0/window").textValue()).isEqualTo("MONTH");
    assertThat(answer.at("/clock/newestMs").longValue()).isEqualTo(NOON_MS);
    assertThat(answer.at("/directory/forces/0/force").textValue()).isEqualTo("essex");
  }

  @Test
  void shouldSayThatAMonthThatIsOverCannotBeHadWithoutTheStore() throws Exception {
    // Given
    log.publish(Samples.run("over", NOON_MS));
    log.publish(Samples.clock("over", NOON_MS));
    log.publish(inMonth("over", ANSWER_999, 20));
    awaitOne("/api/pledge?run=over", "figures");

    // When
    HttpResponse<String> answer = get("/api/pledge?run=over&month=2026-10");

    // Then
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(get("/api/pledge?run=over&month=2026-13").statusCode()).isEqualTo(400);
    assertThat(get("/api/figures?run=over&measure=nonsense&at=5").statusCode()).isEqualTo(400);
  }

  @Test
  void shouldSayWhenEachSourceWasLastHeard() throws Exception {
    // Given
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", log.bootstrapServers()))) {
      NewTopic topic = new NewTopic(Topics.events("sources"), Optional.of(2), Optional.empty());
      admin.createTopics(List.of(topic)).all().get();
    }
    Instant noon = Instant.ofEpochMilli(NOON_MS);
    log.send(
        Topics.events("sources"),
        "a".getBytes(StandardCharsets.UTF_8),
        EventJson.encode(Event.of("1", "/phones", "source.alive", "/phones", noon, Data.EMPTY)));

    // When
    JsonNode answer = awaitOne("/api/sources?run=sources", "sources");

    // Then
    assertThat(answer.at("/sources/0/source").textValue()).isEqualTo("/phones");
    assertThat(answer.at("/sources/0/newestMs").longValue()).isEqualTo(NOON_MS);
    assertThat(answer.at("/sources/0").has("eventMs")).isFalse();
    assertThat(answer.at("/sources/0/heardMs").longValue())
        .isLessThanOrEqualTo(answer.at("/serverMs").longValue());
  }

  @Test
  void shouldSayWhatOfTheStoreIsNotKnown() throws Exception {
    // When
    JsonNode health = json(get("/api/health"));

    // Then
    assertThat(health.at("/store/reachable").booleanValue()).isFalse();
    assertThat(health.at("/store").has("diskBytes")).isFalse();
  }

  @Test
  void shouldSayHowMuchRoomIsLeftOnTheDisk() throws Exception {
    // When
    JsonNode disk = json(get("/api/health")).get("disk");

    // Then
    long totalBytes = Files.getFileStore(folder).getTotalSpace();
    assertThat(disk.get("totalBytes").longValue()).isEqualTo(totalBytes);
    assertThat(disk.get("usableBytes").longValue()).isPositive().isLessThanOrEqualTo(totalBytes);
    assertThat(DiskRoom.of(folder.resolve("nowhere"))).isEmpty();
  }

  @Test
  void shouldSayHowThePackDecidesWhatForcesDisagreedOn() throws Exception {
    // When
    JsonNode policy = json(get("/api/policy?name=pledge-2008"));

    // Then
    assertThat(policy.at("/presence/goal").doubleValue()).isEqualTo(0.8);
    assertThat(policy.at("/presence/maxFixAgeMs").longValue()).isEqualTo(120_000);
    assertThat(policy.at("/presence/dutyExcludes/0").textValue()).isEqualTo("leave");
    assertThat(policy.at("/promises/explain/of")).isNotEmpty();
    assertThat(policy.at("/promises/attend-emergency/keeps").booleanValue()).isFalse();
  }

  private static Figure inMonth(String run, Tags tags, long kept) {
    return new Figure(
        new FigureKey("promise", tags),
        run,
        "MONTH",
        NOON_MS,
        0,
        true,
        Map.of("kept", kept, "broken", 1L, "ratio", kept / (kept + 1.0)));
  }

  private static JsonNode awaitOne(String path, String list) throws Exception {
    long deadlineNs = System.nanoTime() + DEADLINE.toNanos();
    JsonNode answer = json(get(path));
    while (answer.path(list).isEmpty()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadlineNs);
      answer = json(get(path));
    }
    return answer;
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return Json.MAPPER.readTree(answer.body());
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(stage.pages() + path)).build(), BodyHandlers.ofString());
  }
}
