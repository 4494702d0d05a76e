package org.pledgewatch.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.ingest.gateway.Samples.NOON;
import static org.pledgewatch.ingest.gateway.Samples.answered;
import static org.pledgewatch.ingest.gateway.Samples.batch;
import static org.pledgewatch.ingest.gateway.TestGateway.BATCH;
import static org.pledgewatch.ingest.gateway.TestGateway.SINGLE;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.ingest.gateway.TestGateway.Answer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BatchTest {
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
  void shouldTellTheOutcomeOfEveryItem() {
    // Given
    String run = gateway.freshRun();
    String conflicting = answered("e-1", NOON.plusSeconds(1));

    // When
    Answer answer =
        gateway.events(run, BATCH, batch(answered("e-1"), answered("e-1"), "7", conflicting));

    // Then
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().getInteger("accepted")).isEqualTo(1);
    assertThat(answer.json().getInteger("duplicates")).isEqualTo(1);
    assertThat(answer.json().getInteger("refused")).isEqualTo(2);
    List<JsonObject> results = results(answer);
    assertThat(results).extracting(r -> r.getInteger("status")).containsExactly(202, 202, 400, 409);
    assertThat(results).extracting(r -> r.getInteger("index")).containsExactly(0, 1, 2, 3);
    assertThat(results.get(0).getString("id")).isEqualTo("e-1");
    assertThat(results.get(1).getBoolean("duplicate")).isTrue();
    assertThat(results.get(2).getString("reason")).isEqualTo("malformed");
    assertThat(results.get(3).getString("reason")).isEqualTo("conflict");
    assertThat(results.get(3).getString("detail")).contains("e-1");
  }

  @Test
  void shouldTake9997Of10000AndListThreeBadOnes() {
    // Given
    String run = gateway.freshRun();
    List<String> events = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      events.add(answered("e-" + i));
    }
    events.set(0, Samples.event("bad-type", "call.teleported", NOON).encode());
    events.set(5_000, "{\"id\":\"bad-envelope\"}");
    events.set(9_999, answered("bad-time", NOON.plusSeconds(3_600)));

    // When
    Answer answer = gateway.events(run, BATCH, batch(events.toArray(String[]::new)));

    // Then
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().getInteger("accepted")).isEqualTo(9_997);
    assertThat(answer.json().getInteger("refused")).isEqualTo(3);
    assertThat(results(answer)).hasSize(10_000);
    assertThat(results(answer).stream().filter(r -> r.getInteger("status") != 202))
        .extracting(r -> r.getInteger("index") + " " + r.getString("reason"))
        .containsExactly("0 unknown-type", "5000 envelope", "9999 future");
    List<String> good = new ArrayList<>();
    for (int i = 1; i < 9_999; i++) {
      if (i != 5_000) {
        good.add("e-" + i);
      }
    }
    assertThat(gateway.loggedIds(run).stream().sorted().toList())
        .isEqualTo(good.stream().sorted().toList());
    assertThat(gateway.quarantined(run))
        .extracting(json -> json.getString("id") + " " + json.getString("reason"))
        .containsExactly("bad-type unknown-type", "bad-envelope envelope", "bad-time future");
  }

  @Test
  void shouldAnswerItemByItemWhereAllAreRefused() {
    String run = gateway.freshRun();

    Answer answer = gateway.events(run, BATCH, batch("{}", "null", "[]"));

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().getInteger("refused")).isEqualTo(3);
    assertThat(gateway.quarantined(run)).hasSize(3);
  }

  @Test
  void shouldTakeAnEmptyBatch() {
    Answer answer = gateway.events(gateway.freshRun(), BATCH, "[]");

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().getInteger("accepted")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{}", "[", "[%s", "[%s,", "[%s,]", "[%s] more", "[%s]]", "[%s,{\"a\"]"})
  void shouldTakeNothingOfABrokenArray(String shape) {
    // Given
    String run = gateway.freshRun();

    // When
    Answer answer = gateway.events(run, BATCH, shape.formatted(answered("e-1")));

    // Then
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.reason()).isEqualTo("malformed");
    assertThat(gateway.logged(run)).isEmpty();
    assertThat(gateway.quarantined(run)).hasSize(1);
    assertThat(gateway.events(run, BATCH, batch(answered("good"))).status()).isEqualTo(202);
    assertThat(gateway.loggedIds(run)).containsExactly("good");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32"})
  void shouldTakeNothingOfABodyThatIsNotUtf8(String encoding) {
    // Given
    String run = gateway.freshRun();
    byte[] body = batch(answered("e-1")).getBytes(Charset.forName(encoding));
    byte[] single = answered("e-1").getBytes(Charset.forName(encoding));

    // When
    Answer answer = gateway.post("/events?run=" + run, BATCH, BodyPublishers.ofByteArray(body));
    Answer alone = gateway.post("/events?run=" + run, SINGLE, BodyPublishers.ofByteArray(single));

    // Then
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.reason()).isEqualTo("malformed");
    assertThat(answer.json().getString("detail")).contains("not UTF-8");
    assertThat(alone.status()).isEqualTo(400);
    assertThat(alone.reason()).isEqualTo("malformed");
    assertThat(gateway.logged(run)).isEmpty();
    assertThat(gateway.quarantined(run)).hasSize(2);
  }

  @Test
  void shouldRefuseOneEventThatIsTooBigAndTakeTheOthers() {
    // Given
    String run = gateway.freshRun();
    String big = answered("big").replace("a-1", "x".repeat(BodyReader.EVENT_BYTES_MAX));

    // When
    Answer answer = gateway.events(run, BATCH, batch(answered("e-1"), big, answered("e-2")));

    // Then
    assertThat(results(answer).get(1).getString("detail")).contains("1048576 bytes");
    assertThat(gateway.loggedIds(run)).containsExactlyInAnyOrder("e-1", "e-2");
    assertThat(gateway.quarantined(run).get(0).getBoolean("cut")).isTrue();
    assertThat(gateway.quarantined(run).get(0).getString("raw")).hasSize(Quarantined.RAW_BYTES_MAX);
  }

  @Test
  void shouldRefuseMoreItemsThanABatchMayHave() {
    String run = gateway.freshRun();
    String[] items = new String[BatchTaker.ITEMS_MAX + 1];
    java.util.Arrays.fill(items, "1");

    assertThat(gateway.events(run, BATCH, batch(items)).status()).isEqualTo(413);
    assertThat(gateway.quarantined(run)).isEmpty();
  }

  private static List<JsonObject> results(Answer answer) {
    return answer.json().getJsonArray("results").stream().map(JsonObject.class::cast).toList();
  }
}
