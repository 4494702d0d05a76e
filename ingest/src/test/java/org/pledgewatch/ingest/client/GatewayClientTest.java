package org.pledgewatch.ingest.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;

/** Answers that a healthy gateway does not give, out of a plain HTTP server. */
class GatewayClientTest {
  private static final Event EVENT =
      Event.of("e1", "/test", "call.abandoned", "c1", Instant.EPOCH, Data.EMPTY);

  private HttpServer server;
  private volatile int status = 202;
  private volatile String body = "{}";
  private volatile String retryAfter = "";
  private volatile String received = "";

  @BeforeEach
  void serve() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received =
              exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Content-Type")
                  + "\n"
                  + new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          if (!retryAfter.isEmpty()) {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
          }
          byte[] bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  @Test
  void shouldSendALineAnEventAndReadWhatWasRefused() throws Exception {
    // Given
    body =
        "{\"accepted\":0,\"duplicates\":0,\"refused\":1,\"results\":[{\"index\":0,\"id\":\"e1\","
            + "\"status\":409,\"reason\":\"conflict\",\"detail\":\"known otherwise\"}]}";

    // When
    Delivery delivery = client().send("feb", List.of(EVENT));

    // Then
    assertThat(received)
        .startsWith("/events?run=feb application/x-ndjson\n{\"specversion\"")
        .endsWith("}\n");
    assertThat(delivery)
        .isEqualTo(
            new Delivery.Delivered(
                0, 0, List.of(new RefusedEvent("/test", "e1", "conflict", "known otherwise"))));
  }

  @Test
  void shouldComeAgainWhenTheGatewayIsBusy() throws Exception {
    // Given
    status = 503;
    retryAfter = "2";
    body = "{\"detail\":\"the log cannot take events now\"}";

    // When
    Delivery delivery = client().send("feb", List.of(EVENT));

    // Then
    assertThat(delivery)
        .isEqualTo(
            new Delivery.NotNow(
                "the gateway at " + base() + "/ answered 503; the log cannot take events now",
                Optional.of(Duration.ofSeconds(2))));
  }

  @Test
  void shouldNotComeAgainWhenTheRequestIsWrong() throws Exception {
    // Given
    status = 404;
    body = "{\"detail\":\"there is no run \\\"feb\\\"\",\"remedy\":\"create it\"}";

    // When
    Delivery delivery = client().send("feb", List.of(EVENT));

    // Then
    assertThat(delivery).isInstanceOf(Delivery.Never.class);
    assertThat(((Delivery.Never) delivery).why()).endsWith("no run \"feb\"; create it");
  }

  @Test
  void shouldSayThatNobodyAnswers() throws Exception {
    // Given
    GatewayClient client = client();
    server.stop(0);

    // When
    Delivery delivery = client.send("feb", List.of(EVENT));

    // Then
    assertThat(delivery).isInstanceOf(Delivery.NotNow.class);
    assertThat(((Delivery.NotNow) delivery).why())
        .startsWith("no answer from the gateway at " + base());
  }

  @Test
  void shouldRefuseWhatIsNoAddress() {
    assertThatThrownBy(() -> new GatewayClient(URI.create("localhost:8081")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("http://127.0.0.1:8081");
  }

  private GatewayClient client() {
    return new GatewayClient(base());
  }

  private URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }
}
