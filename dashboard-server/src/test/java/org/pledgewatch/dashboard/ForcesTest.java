package org.pledgewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.dashboard.Samples.ANSWER_999;
import static org.pledgewatch.dashboard.Samples.NOON_MS;
import static org.pledgewatch.dashboard.Samples.figure;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.domain.wire.Json;

/** What those see who are bound to a force, and what becomes of streams when a session ends. */
class ForcesTest {
  private static final URI NO_STORE = URI.create("http://127.0.0.1:9");
  private static final String SERIES =
      "/api/series?run=forces&measure=promise&field=kept&from=1&to=2";

  @TempDir static Path folder;
  private static TestLog log;
  private static Stage stage;
  private static Visitor bound;

  @BeforeAll
  static void start() throws Exception {
    log = TestLog.start(folder);
    stage = new Stage(log, 0, NO_STORE);
    bound = stage.as(DemoUsers.BOUND);
    log.publish(figure("forces", ANSWER_999.with("force", "kent"), NOON_MS, 3));
    log.publish(figure("forces", ANSWER_999.with("force", "essex"), NOON_MS, 4));
  }

  @AfterAll
  static void stop() {
    stage.close();
    log.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/stream?run=forces&force=kent",
        "/api/stream?run=forces",
        "/api/stream?run=forces&force=",
        "/api/stream?run=forces&parts=true",
        SERIES + "&force=kent",
        SERIES
      })
  void shouldRefuseOtherForcesAndAllOfThem(String path) throws Exception {
    // When
    HttpResponse<String> answer = bound.get(path);

    // Then
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Not your force").contains("you may see essex");
  }

  @Test
  void shouldNameNoOtherForce() throws Exception {
    // Given
    Visitor supervisor = stage.as("supervisor");
    while (forces(supervisor).size() < 2) {
      Thread.onSpinWait(); // The log is read as it comes.
    }

    // When
    JsonNode directory;
    try (EventsReader reader =
        new EventsReader(URI.create(stage.pages()), "run=forces&force=essex", bound.cookie())) {
      directory = reader.await("snapshot", data -> true).data().get("directory");
    }

    // Then
    assertThat(forces(bound)).containsExactly("essex");
    assertThat(directory.get("forces").findValuesAsText("force")).containsExactly("essex");
  }

  @Test
  void shouldEndStreamsWithTheSession() throws Exception {
    // Given
    Visitor supervisor = stage.as("supervisor");
    try (EventsReader reader =
        new EventsReader(URI.create(stage.pages()), "run=forces", supervisor.cookie())) {
      reader.await("snapshot", data -> true);

      // When
      int status = supervisor.post("/api/sign-out", "{}").statusCode();

      // Then
      assertThat(status).isEqualTo(204);
      reader.awaitEnd();
      assertThat(supervisor.get("/api/runs").statusCode()).isEqualTo(401);
    }
  }

  private static List<String> forces(Visitor visitor) throws Exception {
    return Json.MAPPER
        .readTree(visitor.get("/api/scopes?run=forces").body())
        .get("forces")
        .findValuesAsText("force");
  }
}
