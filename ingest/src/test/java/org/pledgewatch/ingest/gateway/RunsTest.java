package org.pledgewatch.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.ingest.gateway.Samples.NOON;
import static org.pledgewatch.ingest.gateway.Samples.alive;
import static org.pledgewatch.ingest.gateway.Samples.answered;
import static org.pledgewatch.ingest.gateway.TestGateway.SINGLE;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.EventJson;
import org.pledgewatch.ingest.gateway.TestGateway.Answer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RunsTest {
  private TestGateway gateway;

  @BeforeAll
  void start(@TempDir Path folder) {
    gateway = TestGateway.start(folder);
  }

  @AfterAll
  void stop() {
    gateway.close();
  }

  @Test
  void shouldMakeARunOnce() {
    // Given
    String run = "{\"id\":\"bank\",\"title\":\"February\",\"every\":\"PT10S\"}";

    // When
    Answer first = create(run);
    Answer again = create(run);
    Answer other = create(run.replace("February", "March"));

    // Then
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.json().getString("clock")).isEqualTo("events");
    assertThat(first.json().getString("policy")).isEqualTo("pledge-2008");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(first.json());
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.reason()).isEqualTo("run-exists");
    assertThat(other.json().getString("detail")).contains("February");
  }

  @Test
  void shouldSayWhatIsWrongWithARun() {
    Answer answer = create("{\"id\":\"a\",\"clock\":\"sundial\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.reason()).isEqualTo("bad-run");
    assertThat(answer.json().getString("detail")).contains("clock: \"sundial\"");
    assertThat(create("{").status()).isEqualTo(400);
    assertThat(create("x".repeat(20_000)).status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-pack", "/etc/passwd", "../policies/pledge-2008", "Pledge-2008"})
  void shouldTakePolicyPacksThatShipOnly(String policy) {
    Answer answer = create("{\"id\":\"a\",\"policy\":\"%s\"}".formatted(policy));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.reason()).isEqualTo("bad-run");
    assertThat(answer.json().getString("detail")).contains(policy, "must be pledge-2008");
  }

  @Test
  void shouldListRunsWithLiveAmongThem() {
    String made = gateway.freshRun();

    List<String> ids =
        gateway.get("/runs").json().getJsonArray("runs").stream()
            .map(run -> ((JsonObject) run).getString("id"))
            .toList();

    assertThat(ids).contains(Run.LIVE, made);
  }

  @Test
  void shouldTellOtherGatewaysAndSurviveARestart() {
    // Given
    Gateway other = gateway.another("gateway-2");
    String run = gateway.freshRun();

    // Then
    Eventually.holds(
        "the other gateway knows the run",
        () ->
            gateway
                    .send(
                        TestGateway.request(other.port(), "/events?run=" + run)
                            .header("Content-Type", SINGLE)
                            .POST(BodyPublishers.ofString(answered("e-1"))))
                    .status()
                == 202);
    TestGateway.await(other.close());

    // When
    gateway.restart();

    // Then
    assertThat(gateway.events(run, SINGLE, answered("e-2")).status()).isEqualTo(202);
    assertThat(gateway.loggedIds(run)).containsExactlyInAnyOrder("e-1", "e-2");
  }

  @Test
  void shouldGoByEventTimeAfterARestartAndNotBeDraggedByAWildEvent() {
    // Given
    String run = gateway.freshRun();
    gateway.events(run, SINGLE, answered("first"));
    gateway.restart();

    // When
    Answer wild = gateway.events(run, SINGLE, answered("wild", NOON.plusSeconds(86_400)));
    Answer next = gateway.events(run, SINGLE, answered("next", NOON.plusSeconds(60)));
    Answer afterSilence = gateway.events(run, SINGLE, answered("later", NOON.plusSeconds(7_200)));
    Answer heartbeat = gateway.events(run, SINGLE, alive("h-1", NOON.plusSeconds(7_200)));
    Answer again = gateway.events(run, SINGLE, answered("later", NOON.plusSeconds(7_200)));

    // Then
    assertThat(wild.reason()).isEqualTo("future");
    assertThat(next.status()).isEqualTo(202);
    assertThat(afterSilence.reason()).isEqualTo("future");
    assertThat(heartbeat.status()).isEqualTo(202);
    assertThat(again.status()).isEqualTo(202);
    assertThat(gateway.loggedIds(run)).containsExactlyInAnyOrder("first", "next", "later");
    assertThat(gateway.quarantined(run))
        .extracting(json -> json.getString("id") + " " + json.getString("reason"))
        .containsExactlyInAnyOrder("wild future", "later future");
  }

  @Test
  void shouldSeeThatAnotherGatewayMovedTheClock() {
    // Given
    String run = gateway.freshRun();
    gateway.events(run, SINGLE, answered("first"));
    Gateway other = gateway.another("gateway-2");
    gateway.send(
        TestGateway.request(other.port(), "/events?run=" + run)
            .header("Content-Type", SINGLE)
            .POST(BodyPublishers.ofString(alive("h-1", NOON.plusSeconds(7_200)))));
    TestGateway.await(other.close());

    // Then
    Eventually.holds(
        "the clock is read from the log",
        () ->
            gateway.events(run, SINGLE, answered("later", NOON.plusSeconds(7_200))).status()
                == 202);
  }

  @Test
  void shouldBeatInEveryPartitionOfLiveOnly() {
    // Given
    String byEvents = gateway.freshRun();
    Instant now = Instant.now();

    // When
    Eventually.holds(
        "both partitions have a heartbeat of this gateway",
        () -> beats(Run.LIVE).stream().map(ConsumerRecord::partition).distinct().count() == 2);

    // Then
    Event beat =
        EventJson.decode(beats(Run.LIVE).get(0).value()).fold(event -> event, refused -> null);
    assertThat(beat.source()).isEqualTo("/gateway/gateway-1");
    assertThat(Instant.ofEpochMilli(beat.timeMs())).isBetween(now.minusSeconds(600), Instant.now());
    assertThat(beats(byEvents)).isEmpty();
  }

  private List<ConsumerRecord<byte[], byte[]>> beats(String run) {
    return TopicReader.records(gateway.broker().bootstrapServers(), Topics.events(run));
  }

  private Answer create(String json) {
    return gateway.post("/runs", "application/json", json);
  }
}
