package org.pledgewatch.ingest.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;
import org.pledgewatch.domain.run.Topics;
import org.pledgewatch.domain.wire.EventJson;
import org.pledgewatch.embedded.EmbeddedKafka;

/** A real gateway before a real broker, and what tests ask of both. */
final class TestGateway implements AutoCloseable {
  static final String SINGLE = "application/cloudevents+json";
  static final String BATCH = "application/cloudevents-batch+json";
  static final String LINES = "application/x-ndjson";
  private static final long DEADLINE_S = 60;

  private final EmbeddedKafka broker;
  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger runs = new AtomicInteger();
  private final Map<String, String> settings;
  private Gateway gateway;

  private TestGateway(EmbeddedKafka broker, Map<String, String> settings) {
    this.broker = broker;
    this.settings = settings;
    this.gateway = another("gateway-1");
  }

  static TestGateway start(Path folder) {
    return start(folder, Map.of());
  }

  static TestGateway start(Path folder, Map<String, String> settings) {
    return new TestGateway(EmbeddedKafka.start(folder), settings);
  }

  /** One more gateway before the same broker; closed with the JVM's Vert.x. */
  Gateway another(String name) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("kafka.bootstrap.servers", broker.bootstrapServers());
    all.put("port", "0");
    all.put("ops.port", "0");
    all.put("name", name);
    return await(Gateway.start(vertx, GatewayConfig.of(all), Clock.systemUTC()));
  }

  void restart() {
    await(gateway.close());
    gateway = another("gateway-1");
  }

  /** While the broker is still there. */
  void closeGateway() {
    await(gateway.close());
  }

  EmbeddedKafka broker() {
    return broker;
  }

  Gateway gateway() {
    return gateway;
  }

  String freshRun() {
    String id = "run-" + runs.incrementAndGet();
    Answer made = post("/runs", "application/json", "{\"id\":\"" + id + "\"}");
    if (made.status() != 201) {
      throw new AssertionError(made);
    }
    return id;
  }

  record Answer(int status, JsonObject json, Map<String, List<String>> headers) {
    String reason() {
      return json.getString("reason");
    }

    String header(String name) {
      return headers.getOrDefault(name, List.of("")).get(0);
    }
  }

  Answer events(String run, String type, String body) {
    return post("/events?run=" + run, type, body);
  }

  Answer post(String path, String type, String body) {
    return post(path, type, BodyPublishers.ofString(body));
  }

  Answer post(String path, String type, BodyPublisher body) {
    return send(request(gateway.port(), path).header("Content-Type", type).POST(body));
  }

  Answer get(String path) {
    return send(request(gateway.port(), path).GET());
  }

  Answer ops(String path) {
    return send(request(gateway.opsPort(), path).GET());
  }

  static HttpRequest.Builder request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(DEADLINE_S));
  }

  /** Once more where the gateway closed the connection before it read anything of the request. */
  private HttpResponse<String> sent(HttpRequest request) throws IOException, InterruptedException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).contains("received no bytes")) {
        return http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
      }
      throw e;
    }
  }

  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = sent(request.build());
      boolean isJson =
          response.headers().firstValue("content-type").orElse("").startsWith("application/json");
      return new Answer(
          response.statusCode(),
          isJson ? new JsonObject(response.body()) : new JsonObject().put("text", response.body()),
          response.headers().map());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The events in a run's log, heartbeats of gateways left out. */
  List<Event> logged(String run) {
    return TopicReader.values(broker.bootstrapServers(), Topics.events(run)).stream()
        .map(value -> EventJson.decode(value).fold(event -> event, TestGateway::unreadable))
        .filter(event -> !event.source().startsWith("/gateway/"))
        .toList();
  }

  List<String> loggedIds(String run) {
    return logged(run).stream()
        .filter(event -> !event.type().equals(EventTypes.SOURCE_ALIVE.name()))
        .map(Event::id)
        .toList();
  }

  /** What of a run is in quarantine. */
  List<JsonObject> quarantined(String run) {
    return TopicReader.values(broker.bootstrapServers(), Topics.QUARANTINE).stream()
        .map(value -> new JsonObject(new String(value, UTF_8)))
        .filter(json -> json.getString("run").equals(run))
        .toList();
  }

  static <T> T await(Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(DEADLINE_S, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Event unreadable(Object rejected) {
    throw new AssertionError("the log holds what cannot be read: " + rejected);
  }

  @Override
  public void close() {
    await(gateway.close());
    await(vertx.close());
    broker.close();
  }
}
