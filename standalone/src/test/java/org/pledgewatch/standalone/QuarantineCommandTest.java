package org.pledgewatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.embedded.EmbeddedKafka;
import org.pledgewatch.ingest.client.Delivery;
import org.pledgewatch.ingest.client.GatewayClient;
import org.pledgewatch.ingest.gateway.Gateway;
import org.pledgewatch.ingest.gateway.GatewayConfig;

/** The commands beside a real broker and a real gateway. */
final class QuarantineCommandTest {
  private static final long DEADLINE_S = 60;
  private static final String UNKNOWN_TYPE =
      "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/telephony/essex\","
          + "\"type\":\"call.presentd\",\"subject\":\"c-1\",\"time\":\"2026-11-21T21:00:00Z\","
          + "\"data\":{\"line\":\"999\",\"force\":\"essex\"}}";

  @TempDir Path folder;
  private final Vertx vertx = Vertx.vertx();
  private EmbeddedKafka kafka;
  private Gateway gateway;
  private URI address;

  @BeforeEach
  void refuseThree() throws Exception {
    kafka = EmbeddedKafka.start(folder.resolve("kafka"));
    gateway =
        await(
            Gateway.start(
                vertx,
                GatewayConfig.of(
                    Map.of(
                        "port", "0",
                        "ops.port", "0",
                        "kafka.bootstrap.servers", kafka.bootstrapServers()))));
    address = URI.create("http://127.0.0.1:" + gateway.port());
    GatewayClient client = new GatewayClient(address);
    for (String raw : List.of(UNKNOWN_TYPE.formatted("a"), UNKNOWN_TYPE.formatted("b"), "{torn")) {
      assertThat(client.sendAsItIs("live", raw.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(Delivery.Never.class);
    }
  }

  @AfterEach
  void stop() throws Exception {
    await(gateway.close());
    await(vertx.close());
    kafka.close();
  }

  @Test
  void shouldListAndCountWhatWasRefused() {
    // When
    String said = said(0, "list", "--source", "/telephony/essex");

    // Then
    assertThat(said)
        .contains("q0-0", "q0-1", "call.presentd", "2 listed")
        .containsPattern("unknown-type +/telephony/essex +2")
        .doesNotContain("q0-2");
  }

  @Test
  void shouldShowTheEventAsItCame() {
    // Then
    assertThat(said(0, "show", "q0-2")).contains("malformed", "{torn");
    assertThat(said(2, "show", "q0-99")).isEmpty();
  }

  @Test
  void shouldSendTheMendedEventAndKeepItsEntry() throws Exception {
    // Given
    Path patch = Files.writeString(folder.resolve("p.json"), "{\"type\":\"call.presented\"}");

    // When
    String said = said(0, "requeue", "q0-0", "--patch", patch.toString());

    // Then
    assertThat(said).contains("q0-0", ": accepted");
    assertThat(said(0, "requeue", "q0-0", "--patch", patch.toString()))
        .contains("was accepted before");
    assertThat(said(0, "list")).contains("q0-0", "3 listed");
  }

  @Test
  void shouldOnlyShowWhatWouldBeSentOfSeveral() {
    // When
    String said = said(0, "requeue", "--reason", "unknown-type");

    // Then
    assertThat(said).contains("Nothing was sent", "call.presentd");
    assertThat(said(1, "requeue", "--reason", "unknown-type", "--yes")).contains("refused again");
    assertThat(said(0, "list")).contains("5 listed");
  }

  private String said(int exitCode, String... arguments) {
    RecordedTerminal terminal = new RecordedTerminal();
    List<String> all = new ArrayList<>(List.of("quarantine"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--kafka", kafka.bootstrapServers()));
    if (arguments[0].equals("requeue")) {
      all.addAll(List.of("--gateway", address.toString()));
    }
    int found = Pledgewatch.execute(terminal.plain(), all.toArray(String[]::new));
    assertThat(found).as(terminal.complained()).isEqualTo(exitCode);
    return terminal.said();
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(DEADLINE_S, TimeUnit.SECONDS);
  }
}
