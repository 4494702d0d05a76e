package org.pledgewatch.ingest.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.ingest.gateway.Samples.NOON;
import static org.pledgewatch.ingest.gateway.Samples.answered;
import static org.pledgewatch.ingest.gateway.Samples.lines;
import static org.pledgewatch.ingest.gateway.TestGateway.LINES;

import io.vertx.core.json.JsonObject;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.ingest.gateway.TestGateway.Answer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LinesTest {
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
  void shouldListOnlyRefusedLines() {
    // Given
    String run = gateway.freshRun();
    String body = lines(answered("e-1"), "not json", "", answered("e-1"), answered("e-2"));

    // When
    Answer answer = gateway.events(run, LINES, body);

    // Then
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().getInteger("accepted")).isEqualTo(2);
    assertThat(answer.json().getInteger("duplicates")).isEqualTo(1);
    assertThat(answer.json().getInteger("refused")).isEqualTo(1);
    assertThat(results(answer)).hasSize(1);
    assertThat(results(answer).get(0).getInteger("index")).isEqualTo(1);
    assertThat(results(answer).get(0).getString("reason")).isEqualTo("malformed");
    assertThat(gateway.loggedIds(run)).containsExactlyInAnyOrder("e-1", "e-2");
    assertThat(gateway.quarantined(run))
        .extracting(q -> q.getString("raw"))
        .containsExactly("not json");
  }

  @Test
  void shouldTakeALastLineWithoutItsEnd() {
    String run = gateway.freshRun();

    Answer answer = gateway.events(run, LINES, answered("e-1") + "\r\n" + answered("e-2"));

    assertThat(answer.json().getInteger("accepted")).isEqualTo(2);
  }

  @Test
  void shouldCountWhatIsWholeOfABodyThatEndsWithinALine() {
    // Given
    String run = gateway.freshRun();
    String torn = answered("torn").substring(0, 60);

    // When
    Answer answer = gateway.events(run, LINES, lines(answered("e-1"), answered("e-2")) + torn);

    // Then
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().getInteger("accepted")).isEqualTo(2);
    assertThat(results(answer).get(0).getInteger("index")).isEqualTo(2);
    assertThat(results(answer).get(0).getString("reason")).isEqualTo("malformed");
    assertThat(gateway.quarantined(run)).extracting(q -> q.getString("raw")).containsExactly(torn);
  }

  @Test
  void shouldCountWhatIsWholeWhereTheConnectionIsCutOff() throws Exception {
    // Given
    String run = gateway.freshRun();
    String torn = answered("torn").substring(0, 60);
    byte[] body = (lines(answered("e-1"), answered("e-2")) + torn).getBytes(UTF_8);

    // When
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.gateway().port())) {
      OutputStream out = socket.getOutputStream();
      out.write(head(run, "Content-Length: 100000"));
      out.write(body);
      out.flush();
      Eventually.holds("whole lines are logged", () -> gateway.loggedIds(run).size() == 2);
    }

    // Then
    Eventually.holds("the torn line is listed", () -> gateway.quarantined(run).size() == 1);
    assertThat(gateway.quarantined(run).get(0).getString("reason")).isEqualTo("malformed");
    assertThat(gateway.quarantined(run).get(0).getString("raw")).isEqualTo(torn);
    assertThat(gateway.loggedIds(run)).containsExactlyInAnyOrder("e-1", "e-2");
  }

  @Test
  void shouldTakeEachLineWhileTheBodyGoesOn() throws Exception {
    // Given
    String run = gateway.freshRun();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.gateway().port())) {
      OutputStream out = socket.getOutputStream();
      out.write(head(run, "Transfer-Encoding: chunked"));

      for (String id : List.of("e-1", "e-2", "e-3")) {
        // When
        byte[] line = lines(answered(id)).getBytes(UTF_8);
        out.write((Integer.toHexString(line.length) + "\r\n").getBytes(UTF_8));
        out.write(line);
        out.write("\r\n".getBytes(UTF_8));
        out.flush();

        // Then
        Eventually.holds(id + " is logged", () -> gateway.loggedIds(run).contains(id));
      }
    }
  }

  @Test
  void shouldTakeABodyGreaterThanAnyBatch() {
    // Given
    String run = gateway.freshRun();
    int count = 110_000;
    String body = Samples.manyLines(count);
    assertThat(body.length()).isGreaterThan(BodyReader.BATCH_BYTES_MAX);

    // When
    Answer answer =
        gateway.post("/events?run=" + run, LINES, BodyPublishers.ofByteArray(body.getBytes(UTF_8)));

    // Then
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json().getInteger("accepted")).isEqualTo(count);
    assertThat(gateway.logged(run)).hasSize(count);
  }

  @Test
  void shouldRefuseALineWithoutEndWithoutHoldingIt() {
    // Given
    String run = gateway.freshRun();
    byte[] endless = "x".repeat(3 * LinesSession.LINE_BYTES_MAX).getBytes(UTF_8);

    // When
    Answer answer =
        gateway.post(
            "/events?run=" + run,
            LINES,
            BodyPublishers.ofByteArrays(
                List.of(endless, lines("", answered("e-1")).getBytes(UTF_8))));

    // Then
    assertThat(answer.json().getInteger("accepted")).isEqualTo(1);
    assertThat(results(answer).get(0).getString("detail")).contains("longer than 1048576 bytes");
    assertThat(gateway.loggedIds(run)).containsExactly("e-1");
  }

  @Test
  void shouldCountMoreRefusedLinesThanItLists() {
    String run = gateway.freshRun();

    Answer answer = gateway.events(run, LINES, "{}\n".repeat(1_500) + answered("e-1"));

    assertThat(answer.json().getInteger("refused")).isEqualTo(1_500);
    assertThat(answer.json().getInteger("accepted")).isEqualTo(1);
    assertThat(results(answer)).hasSize(Tally.REFUSED_LISTED_MAX);
    assertThat(gateway.quarantined(run)).hasSize(1_500);
  }

  @Test
  void shouldFollowAHeartbeatAcrossASilenceInOneBody() {
    // Given
    String run = gateway.freshRun();
    var morning = NOON.plusSeconds(18 * 3_600);

    // When
    Answer answer =
        gateway.events(
            run,
            LINES,
            lines(
                answered("evening"), Samples.alive("h-1", morning), answered("morning", morning)));

    // Then
    assertThat(answer.json().getInteger("accepted")).isEqualTo(3);
    assertThat(gateway.loggedIds(run)).containsExactlyInAnyOrder("evening", "morning");
  }

  private static byte[] head(String run, String length) {
    return "POST /events?run=%s HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\n%s\r\n\r\n"
        .formatted(run, LINES, length)
        .getBytes(UTF_8);
  }

  private static List<JsonObject> results(Answer answer) {
    return answer.json().getJsonArray("results").stream().map(JsonObject.class::cast).toList();
  }
}
