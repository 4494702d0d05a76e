package org.pledgewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.FigureKey;
import org.pledgewatch.domain.figure.Tags;
import org.pledgewatch.domain.run.RunClock;
import org.pledgewatch.domain.wire.Json;

class AlertsApiTest {
  private static final URI NO_STORE = URI.create("http://127.0.0.1:9");
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final long POLL_NS = 50_000_000;

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
  void shouldCallOfTheForceThatMissesItsGoalAndTakeANameOverARestart() throws Exception {
    // Given
    String run = "burning";
    log.publish(Samples.run(run, System.currentTimeMillis()));
    burn(run, "essex", 10, 50);
    burn(run, "kent", 60, 0);

    // When
    JsonNode open = await(run, alerts -> !alerts.get("open").isEmpty()).get("open");
    String id = open.at("/0/id").textValue();
    HttpResponse<String> answer =
        visitor().post("/api/alerts/" + id + "/acknowledge", "{\"by\": \"Jo Bright\"}");
    Visitor.unknown(URI.create(stage.publisher())).post("/dashboard/stop", "");
    Visitor.unknown(URI.create(stage.publisher())).post("/dashboard/start", "");

    // Then
    assertThat(open).hasSize(1);
    assertThat(open.at("/0/force").textValue()).isEqualTo("essex");
    assertThat(open.at("/0/rule").textValue()).isEqualTo("answer-999-fast");
    assertThat(open.at("/0/evidence/decided_longer").longValue()).isEqualTo(60);
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode again = await(run, alerts -> !alerts.get("open").isEmpty()).get("open");
    assertThat(again.at("/0/id").textValue()).isEqualTo(id);
    assertThat(again.at("/0/acknowledged/by").textValue()).isNotBlank();
    assertThat(get("/api/alerts?run=burning&force=kent").body())
        .isEqualTo("{\"open\":[],\"over\":[]}");
  }

  @Test
  void shouldSayWhatIsWrongWithARequest() throws Exception {
    // Then
    assertThat(get("/api/alerts").statusCode()).isEqualTo(400);
    assertThat(get("/api/alerts?run=NO").statusCode()).isEqualTo(400);
    assertThat(visitor().post("/api/alerts/none/acknowledge", "{\"by\":\"Jo\"}").statusCode())
        .isEqualTo(404);
  }

  private static void burn(String run, String force, long kept, long broken) {
    long nowMs = System.currentTimeMillis();
    Tags tags = Samples.ANSWER_999.with("force", force);
    for (String window : new String[] {"PT5M", "PT1H"}) {
      Map<String, Number> fields = Map.of("kept", kept, "broken", broken);
      log.publish(new Figure(new FigureKey("promise", tags), run, window, nowMs, 0, true, fields));
    }
  }

  /** Keeps the run's clock going while it waits. */
  private static JsonNode await(String run, Predicate<JsonNode> wanted) throws Exception {
    long deadlineNs = System.nanoTime() + DEADLINE.toNanos();
    while (true) {
      long nowMs = System.currentTimeMillis();
      log.publish(new RunClock(run, nowMs - 5_000, nowMs, nowMs));
      JsonNode alerts = Json.MAPPER.readTree(get("/api/alerts?run=" + run).body());
      if (wanted.test(alerts)) {
        return alerts;
      }
      assertThat(System.nanoTime()).as("in time: %s", alerts).isLessThan(deadlineNs);
      LockSupport.parkNanos(POLL_NS);
    }
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return visitor().get(path);
  }

  private static Visitor visitor() throws Exception {
    return Visitor.as("supervisor", URI.create(stage.pages()));
  }
}
