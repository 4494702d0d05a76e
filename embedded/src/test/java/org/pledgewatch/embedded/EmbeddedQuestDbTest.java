package org.pledgewatch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedQuestDbTest {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final long POLL_NS = Duration.ofMillis(50).toNanos();

  private final HttpClient http = HttpClient.newHttpClient();
  @TempDir Path folder;

  @Test
  void shouldHaveRowsAfterStoppingAndStartingOnTheSameFolder() throws Exception {
    // Given
    try (EmbeddedQuestDb store = EmbeddedQuestDb.start(folder)) {
      write(store, "promise,force=essex kept=3i 1000000000\n");
      awaitRows(store, 1);
    }

    // When
    String rows;
    try (EmbeddedQuestDb store = EmbeddedQuestDb.start(folder)) {
      write(store, "promise,force=kent kept=4i 2000000000\n");
      awaitRows(store, 2);
      rows = query(store, "select force, kept from promise");
    }

    // Then
    assertThat(rows).contains("[\"essex\",3],[\"kent\",4]");
  }

  @Test
  void shouldListenOnTheGivenPortAndKeepItsLogInItsFolder() throws Exception {
    // Given
    int port = Ports.anyFree();
    QuestDbSettings settings = QuestDbSettings.DEFAULTS.withPort(port).asDurable();

    // When
    try (EmbeddedQuestDb store = EmbeddedQuestDb.start(folder, settings)) {

      // Then
      assertThat(store.uri()).isEqualTo(URI.create("http://127.0.0.1:" + port));
      assertThat(query(store, "select 1")).contains("[[1]]");
      assertThat(Files.readString(folder.resolve("conf/log.conf")))
          .contains("questdb.${date:yyyy-MM-dd}.log");
    }
  }

  @Test
  void shouldNameThePortThatIsTaken() throws Exception {
    // Given
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();

      // When
      assertThatThrownBy(
              () -> EmbeddedQuestDb.start(folder, QuestDbSettings.DEFAULTS.withPort(port)).close())

          // Then
          .isInstanceOf(PortTakenException.class)
          .hasMessageContaining("Port " + port + " is taken");
    }
  }

  private void write(EmbeddedQuestDb store, String lines) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(store.uri().resolve("/api/v2/write?precision=ns"))
            .POST(BodyPublishers.ofString(lines))
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(204);
  }

  private void awaitRows(EmbeddedQuestDb store, int count) throws Exception {
    long deadlineNs = System.nanoTime() + DEADLINE.toNanos();
    while (!query(store, "select count() from promise").contains("[[" + count + "]]")) {
      assertThat(System.nanoTime()).as("deadline for %s rows", count).isLessThan(deadlineNs);
      LockSupport.parkNanos(POLL_NS);
    }
  }

  private String query(EmbeddedQuestDb store, String sql) throws IOException, InterruptedException {
    URI uri = store.uri().resolve("/exec?query=" + URLEncoder.encode(sql, StandardCharsets.UTF_8));
    return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
  }
}
