package org.pledgewatch.ingest.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pledgewatch.ingest.gateway.Samples.NOON;
import static org.pledgewatch.ingest.gateway.Samples.answered;
import static org.pledgewatch.ingest.gateway.TestGateway.SINGLE;

import io.vertx.core.json.JsonObject;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
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
import org.pledgewatch.ingest.gateway.TestGateway.Answer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SingleEventTest {
  private TestGateway gateway;

  @BeforeAll
  void start(@TempDir Path folder) {
    gateway = TestGateway.start(folder);
  }

  @AfterAll
  void stop() {
    gateway.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/cloudevents+json",
        "application/json",
        "Application/CloudEvents+JSON; charset=UTF-8",
        "application/json;charset=\"utf-8\""
      })
  void shouldAcknowledgeAnEventOnceTheLogHasIt(String type) {
    // Given
    String run = gateway.freshRun();
    long before = System.currentTimeMillis();

    // When
    Answer answer = gateway.events(run, type, answered("e-1"));

    // Then
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.json())
        .isEqualTo(new JsonObject().put("accepted", 1).put("duplicates", 0).put("refused", 0));
    Event logged = gateway.logged(run).get(0);
    assertThat(logged.id()).isEqualTo("e-1");
    assertThat(logged.timeMs()).isEqualTo(NOON.toEpochMilli());
    assertThat(logged.receivedMs()).isBetween(before, System.currentTimeMillis());
  }

  @Test
  void shouldKeyTheRecordByIdentityAndDateItByEventTime() {
    // Given
    String run = gateway.freshRun();

    // When
    gateway.events(run, SINGLE, answered("e-1"));

    // Then
    var record =
        TopicReader.records(gateway.broker().bootstrapServers(), Topics.events(run)).get(0);
    assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("/telephony/essex\ne-1");
    assertThat(record.timestamp()).isEqualTo(NOON.toEpochMilli());
  }

  @Test
  void shouldAcknowledgeARepetitionWithoutWritingItAgain() {
    // Given
    String run = gateway.freshRun();
    gateway.events(run, SINGLE, answered("e-1"));

    // When
    Answer again = gateway.events(run, SINGLE, answered("e-1"));

    // Then
    assertThat(again.status()).isEqualTo(202);
    assertThat(again.json().getInteger("duplicates")).isEqualTo(1);
    assertThat(gateway.loggedIds(run)).containsExactly("e-1");
  }

  @Test
  void shouldRefuseTheSameIdWithOtherContent() {
    // Given
    String run = gateway.freshRun();
    gateway.events(run, SINGLE, answered("e-1"));

    // When
    Answer other = gateway.events(run, SINGLE, answered("e-1", NOON.plusSeconds(1)));

    // Then
    assertRefused(other, 409, "conflict", run);
    assertThat(other.json().getString("id")).isEqualTo("e-1");
    assertThat(gateway.logged(run)).extracting(Event::timeMs).containsExactly(NOON.toEpochMilli());
  }

  @Test
  void shouldTakeTheSameIdInAnotherRun() {
    // Given
    String one = gateway.freshRun();
    String other = gateway.freshRun();
    gateway.events(one, SINGLE, answered("e-1"));

    // When
    Answer answer = gateway.events(other, SINGLE, answered("e-1", NOON.plusSeconds(1)));

    // Then
    assertThat(answer.json().getInteger("accepted")).isEqualTo(1);
  }

  @Test
  void shouldRefuseAMalformedEvent() {
    String run = gateway.freshRun();

    assertRefused(gateway.events(run, SINGLE, "{\"id\":"), 400, "malformed", run);
    assertThat(gateway.quarantined(run).get(0).getString("raw")).isEqualTo("{\"id\":");
    assertGoodEventIsTaken(run);
  }

  @Test
  void shouldRefuseAnEmptyBody() {
    String run = gateway.freshRun();

    assertRefused(gateway.events(run, SINGLE, ""), 400, "malformed", run);
  }

  @Test
  void shouldRefuseAWrongEnvelope() {
    String run = gateway.freshRun();
    JsonObject event = new JsonObject(answered("e-1"));
    event.remove("time");

    assertRefused(gateway.events(run, SINGLE, event.encode()), 400, "envelope", run);
    assertGoodEventIsTaken(run);
  }

  @Test
  void shouldRefuseAnUnknownType() {
    String run = gateway.freshRun();
    String event = Samples.event("e-1", "call.teleported", NOON).encode();

    assertRefused(gateway.events(run, SINGLE, event), 400, "unknown-type", run);
    assertGoodEventIsTaken(run);
  }

  @Test
  void shouldRefuseMissingAndWrongFields() {
    String run = gateway.freshRun();
    String missing = Samples.event("e-1", "call.presented", NOON).encode();
    String wrong = Samples.event("e-2", "call.ended", NOON).encode().replace("agent", "outcome");

    assertRefused(gateway.events(run, SINGLE, missing), 400, "missing-field", run);
    assertRefused(gateway.events(run, SINGLE, wrong), 400, "out-of-range", run);
  }

  @Test
  void shouldRefuseATimeInTheFarFutureOfTheWall() {
    Instant now = Instant.now();

    // When
    Answer answer = gateway.events(Run.LIVE, SINGLE, answered("wild", now.plusSeconds(3_600)));

    // Then
    assertRefused(answer, 400, "future", Run.LIVE);
    assertThat(gateway.events(Run.LIVE, SINGLE, answered("soon", now.plusSeconds(30))).status())
        .isEqualTo(202);
    assertThat(gateway.loggedIds(Run.LIVE)).containsExactly("soon");
  }

  @Test
  void shouldRefuseABodyOf100MegabytesUnread() {
    // Given
    String run = gateway.freshRun();
    byte[] megabyte = new byte[1 << 20];
    var body =
        BodyPublishers.fromPublisher(
            BodyPublishers.ofByteArrays(Collections.nCopies(100, megabyte)), 100L << 20);

    // When
    Answer answer = gateway.post("/events?run=" + run, SINGLE, body);

    // Then
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.reason()).isEqualTo("too-big");
    assertThat(answer.json().getString("remedy")).contains("application/x-ndjson");
    assertGoodEventIsTaken(run);
  }

  @Test
  void shouldRefuseABodyThatGrowsTooBigWithoutHavingSaidSo() {
    // Given
    String run = gateway.freshRun();
    var body = BodyPublishers.ofByteArrays(Collections.nCopies(40, new byte[1 << 20]));

    // Then
    assertThat(gateway.post("/events?run=" + run, TestGateway.BATCH, body).status()).isEqualTo(413);
    assertGoodEventIsTaken(run);
  }

  @Test
  void shouldTakeNothingOfABodyCutOff() throws Exception {
    // Given
    String run = gateway.freshRun();
    String event = answered("torn");

    // When
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.gateway().port())) {
      String head =
          "POST /events?run=%s HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
              .formatted(run, SINGLE, event.length());
      socket
          .getOutputStream()
          .write((head + event.substring(0, 40)).getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    }

    // Then
    assertGoodEventIsTaken(run);
    assertThat(gateway.loggedIds(run)).containsExactly("good");
  }

  @Test
  void shouldNameTheTypesItTakes() {
    String run = gateway.freshRun();

    Answer text = gateway.events(run, "text/plain", answered("e-1"));
    Answer latin = gateway.events(run, "application/json; charset=iso-8859-1", answered("e-1"));
    Answer zipped =
        gateway.send(
            TestGateway.request(gateway.gateway().port(), "/events?run=" + run)
                .header("Content-Type", SINGLE)
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString("x")));

    for (Answer answer : new Answer[] {text, latin, zipped}) {
      assertThat(answer.status()).isEqualTo(415);
      assertThat(answer.json().getString("remedy"))
          .contains(SINGLE, TestGateway.BATCH, TestGateway.LINES);
    }
    assertThat(gateway.logged(run)).isEmpty();
  }

  @Test
  void shouldSayThatARunIsUnknown() {
    Answer answer = gateway.events("nowhere", SINGLE, answered("e-1"));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.reason()).isEqualTo("unknown-run");
    assertThat(answer.json().getString("remedy")).contains("POST /runs");
  }

  @Test
  void shouldAnswerWrongMethodsAndPathsInJson() {
    assertThat(gateway.get("/events").status()).isEqualTo(405);
    assertThat(gateway.get("/events").reason()).isEqualTo("wrong-method");
    assertThat(gateway.get("/evnts").status()).isEqualTo(404);
    assertThat(gateway.get("/evnts").reason()).isEqualTo("unknown-path");
    assertThat(gateway.get("/events?run=" + "x".repeat(3_000)).status()).isEqualTo(414);
  }

  @Test
  void shouldWriteAHeartbeatToEveryPartition() {
    // Given
    String run = gateway.freshRun();

    // When
    Answer answer = gateway.events(run, SINGLE, Samples.alive("h-1", NOON));

    // Then
    assertThat(answer.json().getInteger("accepted")).isEqualTo(1);
    assertThat(
            TopicReader.records(gateway.broker().bootstrapServers(), Topics.events(run)).stream()
                .map(record -> record.partition()))
        .containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void shouldAnswerAnAddressThatIsNone() throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.gateway().port())) {
      // When
      String request =
          """
          POST /events?run=%zz HTTP/1.1
          Host: x
          Content-Type: application/json
          Content-Length: 0

          """;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      byte[] status = socket.getInputStream().readNBytes("HTTP/1.x 400".length());

      // Then
      assertThat(new String(status, StandardCharsets.UTF_8)).endsWith(" 400");
    }
  }

  @Test
  void shouldContinueWhereAClientAsksFirst() throws Exception {
    // Given
    String run = gateway.freshRun();
    String event = answered("asked");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.gateway().port())) {
      String head =
          """
          POST /events?run=%s HTTP/1.1\r
          Host: x\r
          Content-Type: %s\r
          Expect: 100-continue\r
          Content-Length: %d\r
          \r
          """
              .formatted(run, SINGLE, event.length());

      // When
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      InputStream in = socket.getInputStream();
      String told = new String(in.readNBytes("HTTP/1.1 100".length()), StandardCharsets.UTF_8);

      // Then
      assertThat(told).isEqualTo("HTTP/1.1 100");
    }
  }

  private void assertRefused(Answer answer, int status, String reason, String run) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.reason()).isEqualTo(reason);
    assertThat(answer.json().getString("detail")).isNotBlank();
    assertThat(answer.json().getString("remedy")).isNotBlank();
    assertThat(gateway.quarantined(run))
        .extracting(json -> json.getString("reason"))
        .contains(reason);
  }

  private void assertGoodEventIsTaken(String run) {
    assertThat(gateway.events(run, SINGLE, answered("good")).status()).isEqualTo(202);
    assertThat(gateway.loggedIds(run)).containsExactly("good");
  }
}
