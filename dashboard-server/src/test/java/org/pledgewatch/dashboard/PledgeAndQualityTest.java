package org.pledgewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.dashboard.Samples.ANSWER_999;
import static org.pledgewatch.dashboard.Samples.NOON_MS;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** What the pages of the Pledge and of data quality ask for, where no store answers. */
class PledgeAndQualityTest {
  private static final URI NO_STORE = URI.create("http://127.0.0.1:9");
  private static final Tags ESSEX = ANSWER_999.with("force", "essex");

  @TempDir static Path folder;
  private static TestLog log;
  private static Stage stage;
  private static Visitor user;

  @BeforeAll
  static void start() throws Exception {
    log = TestLog.start(folder);
    stage = new Stage(log, 0, NO_STORE);
    user = Visitor.as("demo", URI.create(stage.pages()));
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
    JsonNode answer =
        user.await(
            "/api/pledge?run=month&force=essex&month=2026-11",
            json -> !json.path("figures").isEmpty());

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
    user.await("/api/pledge?run=over", json -> !json.path("figures").isEmpty());

    // When
    HttpResponse<String> answer = user.get("/api/pledge?run=over&month=2026-10");

    // Then
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(user.get("/api/pledge?run=over&month=2026-13").statusCode()).isEqualTo(400);
    assertThat(user.get("/api/figures?run=over&measure=nonsense&at=5").statusCode()).isEqualTo(400);
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
    JsonNode answer =
        user.await("/api/sources?run=sources", json -> !json.path("sources").isEmpty());

    // Then
    assertThat(answer.at("/sources/0/source").textValue()).isEqualTo("/phones");
    assertThat(answer.at("/sources/0/newestMs").longValue()).isEqualTo(NOON_MS);
    assertThat(answer.at("/sources/0").has("eventMs")).isFalse();
    assertThat(answer.at("/sources/0/beats").booleanValue()).isTrue();
    assertThat(answer.at("/sources/0/heardMs").longValue())
        .isLessThanOrEqualTo(answer.at("/serverMs").longValue());
  }

  @Test
  void shouldSayWhatOfTheStoreIsNotKnown() throws Exception {
    // When
    JsonNode health = user.json("/api/health");

    // Then
    assertThat(health.at("/store/reachable").booleanValue()).isFalse();
    assertThat(health.at("/store").has("diskBytes")).isFalse();
  }

  @Test
  void shouldSayHowMuchRoomIsLeftOnTheDisk() throws Exception {
    // When
    JsonNode disk = user.json("/api/health").get("disk");

    // Then
    long totalBytes = Files.getFileStore(folder).getTotalSpace();
    assertThat(disk.get("totalBytes").longValue()).isEqualTo(totalBytes);
    assertThat(disk.get("usableBytes").longValue()).isPositive().isLessThanOrEqualTo(totalBytes);
    assertThat(DiskRoom.of(folder.resolve("nowhere"))).isEmpty();
  }

  @Test
  void shouldSayHowThePackDecidesWhatForcesDisagreedOn() throws Exception {
    // When
    JsonNode policy = user.json("/api/policy?name=pledge-2008");

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
}
