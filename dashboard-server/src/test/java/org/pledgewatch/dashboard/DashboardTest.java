package org.pledgewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.dashboard.Samples.ANSWER_999;
import static org.pledgewatch.dashboard.Samples.NOON_MS;
import static org.pledgewatch.dashboard.Samples.figure;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgewatch.dashboard.access.AccessConfig;
import org.pledgewatch.dashboard.access.SignIn;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.run.Topics;

class DashboardTest {
  private static final URI NO_STORE = URI.create("http://127.0.0.1:9");
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir static Path folder;
  private static TestLog log;
  private static Stage stage;
  private static Visitor supervisor;

  @BeforeAll
  static void start() throws Exception {
    log = TestLog.start(folder);
    stage = new Stage(log, 0, NO_STORE);
    supervisor = stage.as("supervisor");
  }

  @AfterAll
  static void stop() {
    stage.close();
    log.close();
  }

  @Test
  void shouldSendAllThereIsAndThenWhatChanges() throws Exception {
    // Given
    log.publish(Samples.run("stream", NOON_MS));
    log.publish(Samples.clock("stream", NOON_MS));
    log.publish(figure("stream", ANSWER_999.with("force", "essex"), NOON_MS, 1));
    log.publish(figure("stream", ANSWER_999, NOON_MS, 7));
    awaitFigures("stream", 1);

    try (EventsReader reader = new EventsReader(pages(), "run=stream", supervisor.cookie())) {
      // When
      JsonNode snapshot = reader.await("snapshot", data -> true).data();
      log.publish(figure("stream", ANSWER_999, NOON_MS + 1_000, 8));
      JsonNode figures = reader.await("figures", data -> true).data();
      JsonNode clock = reader.await("clock", data -> data.has("newestMs")).data();

      // Then
      assertThat(snapshot.at("/figures")).hasSize(1);
      assertThat(snapshot.at("/figures/0/fields/kept").intValue()).isEqualTo(7);
      assertThat(snapshot.at("/directory/forces/0/force").textValue()).isEqualTo("essex");
      assertThat(figures.at("/figures")).hasSize(1);
      assertThat(figures.at("/figures/0/fields/kept").intValue()).isEqualTo(8);
      assertThat(figures.get("sequence").longValue())
          .isGreaterThan(snapshot.get("sequence").longValue());
      assertThat(clock.get("newestMs").longValue()).isEqualTo(NOON_MS);
    }
  }

  @Test
  void shouldSendAForcesFiguresToThoseWhoAskForThem() throws Exception {
    // Given
    log.publish(figure("scoped", ANSWER_999.with("force", "essex"), NOON_MS, 3));
    log.publish(figure("scoped", ANSWER_999, NOON_MS, 9));
    awaitFigures("scoped", 1);

    // When
    try (EventsReader reader =
        new EventsReader(pages(), "run=scoped&force=essex&window=PT5M", supervisor.cookie())) {
      JsonNode figures =
          reader.await("snapshot", data -> !data.get("figures").isEmpty()).data().get("figures");

      // Then
      assertThat(figures).hasSize(1);
      assertThat(figures.at("/0/fields/kept").intValue()).isEqualTo(3);
    }
  }

  @Test
  void shouldGiveASlowReaderTheNewestStateInsteadOfAllInBetween() throws Exception {
    // Given
    int keys = 400;
    try (EventsReader slow = new EventsReader(pages(), "run=slow", supervisor.cookie())) {
      // When
      long[] atMs = {NOON_MS};
      awaitWhile(
          () -> {
            atMs[0] += 1_000;
            for (int key = 0; key < keys; key++) {
              log.publish(figure("slow", Tags.of("promise", "p-" + key), atMs[0], atMs[0]));
            }
          },
          () -> metric("pledgewatch_dashboard_readers_behind_total") >= 1);
      log.publish(figure("slow", Tags.of("promise", "last"), atMs[0], 42));

      // Then: whole again after the gap, and with what came since
      slow.await("snapshot", data -> true);
      AtomicBoolean isWhole = new AtomicBoolean();
      Set<String> shown = new HashSet<>();
      slow.await(
          event -> {
            if (event.name().equals("snapshot")) {
              isWhole.set(true);
              shown.clear();
            }
            event
                .data()
                .path("figures")
                .forEach(one -> shown.add(one.at("/tags/promise").asText()));
            return isWhole.get() && shown.contains("last");
          });
      assertThat(shown).hasSize(keys + 1);
    }
  }

  @Test
  void shouldFollowOnPastARecordThatCannotBeRead() throws Exception {
    // When
    log.send(Topics.MEASURES, new byte[] {1}, "no figure".getBytes(StandardCharsets.UTF_8));
    log.publish(figure("after-nonsense", ANSWER_999, NOON_MS, 5));

    // Then
    awaitFigures("after-nonsense", 1);
    assertThat(get(stage.operations() + "/health/live").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/stream | run",
        "/api/stream?run=NO | run",
        "/api/stream?run=r&centre=c | centre",
        "/api/stream?run=r&window=5%20minutes | window",
        "/api/scopes | run",
        "/api/policy?name=../etc/passwd | name",
        "/api/policy | name",
        "/api/policy?name=pledgewatch | pledge-2008",
        "/api/policy?name=no-such-pack | no-such-pack",
        "/api/series?run=r&measure=promise&field=kept&from=yesterday&to=2 | from",
        "/api/series?run=r&measure=promise&field=kept&from=5&to=2 | from",
        "/api/series?run=r&measure=promise&from=1&to=2 | field",
        "/api/series?run=r&measure=p%3Bq&field=kept&from=1&to=2 | measure",
        "/api/series?run=r&measure=promise&field=kept&from=1&to=2&A%20b=c | tag",
      })
  void shouldSayWhichParameterIsWrong(String path, String named) throws Exception {
    // When
    HttpResponse<String> answer = supervisor.get(path);

    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains(named);
  }

  @Test
  void shouldSayThatHistoryIsUnavailableAndWhatStillWorks() throws Exception {
    // When
    HttpResponse<String> answer =
        supervisor.get("/api/series?run=r&measure=promise&field=kept&from=1&to=2");

    // Then
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body()).contains("live figures go on");
  }

  @Test
  void shouldServeThePageSafelyAndItsAssetsForever() throws Exception {
    // When
    HttpResponse<String> page = supervisor.get("/live");
    String asset = page.body().replaceAll("(?s).*src=\"(/assets/[^\"]+)\".*", "$1");
    HttpResponse<String> script = supervisor.get(asset);

    // Then
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
    assertThat(page.body()).doesNotContain("<script>");
    assertThat(script.statusCode()).isEqualTo(200);
    assertThat(script.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
    assertThat(supervisor.get("/assets/../DashboardTest.class").statusCode()).isEqualTo(404);
    assertThat(supervisor.get("/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void shouldSayWhatAPolicyPromises() throws Exception {
    // When
    JsonNode policy = json(supervisor.get("/api/policy?name=pledge-2008"));

    // Then
    assertThat(policy.at("/promises/answer-999/targetMs").longValue()).isEqualTo(10_000);
    assertThat(policy.at("/promises/answer-999/goal").doubleValue()).isEqualTo(0.9);
    assertThat(policy.at("/promises/answer-101/abandoned").textValue()).isEqualTo("void");
    assertThat(policy.at("/cards/0/name").textValue()).isEqualTo("answer-999");
    assertThat(policy.at("/cards/0/boundary").textValue()).startsWith("inclusive");
    assertThat(policy.at("/cards/0/version")).isEqualTo(policy.at("/version"));
  }

  @Test
  void shouldBeReadyOnceTheLogIsRead() throws Exception {
    // Then
    await(() -> get(stage.operations() + "/health/ready").statusCode() == 200);
    assertThat(get(stage.operations() + "/metrics").body())
        .contains("pledgewatch_dashboard_readers");
  }

  @Test
  void shouldFailToStartOnATakenPort() {
    // Given
    DashboardConfig taken =
        new DashboardConfig(
            "127.0.0.1",
            pages().getPort(),
            0,
            log.bootstrapServers(),
            NO_STORE,
            NO_STORE,
            Optional.empty(),
            AccessConfig.of(folder.resolve("taken"), SignIn.Demo.usual()));

    // Then
    Assertions.assertThatThrownBy(() -> Dashboard.start(stage.vertx(), taken).await())
        .isInstanceOf(BindException.class);
  }

  private static void awaitFigures(String run, int count) {
    await(
        () -> {
          try (EventsReader reader = new EventsReader(pages(), "run=" + run, supervisor.cookie())) {
            return reader.await("snapshot", data -> true).data().get("figures").size() >= count;
          }
        });
  }

  private static double metric(String name) throws IOException, InterruptedException {
    return get(stage.operations() + "/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .sum();
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(Condition condition) {
    awaitWhile(() -> {}, condition);
  }

  /** Polls until the condition holds, doing something each time. */
  private static void awaitWhile(Runnable work, Condition condition) {
    long deadlineNs = System.nanoTime() + DEADLINE.toNanos();
    try {
      while (!condition.holds()) {
        assertThat(System.nanoTime()).as("in time").isLessThan(deadlineNs);
        work.run();
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static URI pages() {
    return URI.create(stage.pages());
  }

  private static JsonNode json(HttpResponse<String> answer) throws IOException {
    return org.pledgewatch.domain.wire.Json.MAPPER.readTree(answer.body());
  }

  private static HttpResponse<String> get(String uri) throws IOException, InterruptedException {
    return HTTP.send(HttpRequest.newBuilder(URI.create(uri)).build(), BodyHandlers.ofString());
  }
}
