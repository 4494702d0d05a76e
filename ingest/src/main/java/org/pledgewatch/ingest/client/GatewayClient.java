package org.pledgewatch.ingest.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.EventJson;
import org.pledgewatch.domain.wire.Json;
import org.pledgewatch.domain.wire.RunJson;

/**
 * A gateway's HTTP API: one attempt at a time, with every outcome as a value. Blocks; not for event
 * loops. Thread-safe.
 */
public final class GatewayClient implements EventSender {
  /** No more go in one request; the gateway lists up to as many refused lines. */
  public static final int EVENTS_MAX = 1_000;

  private static final Duration CONNECT_MAX = Duration.ofSeconds(5);
  private static final Duration ANSWER_MAX = Duration.ofSeconds(60);
  private static final int OK = 200;
  private static final int MULTIPLE_CHOICES = 300;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERROR = 500;

  private final URI base;
  private final HttpClient http;

  /**
   * @param base for instance {@code http://127.0.0.1:8081}
   * @throws IllegalArgumentException where that is no HTTP address
   */
  public GatewayClient(URI base) {
    boolean isHttp = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
    if (!isHttp || base.getHost() == null) {
      throw new IllegalArgumentException(
          "gateway: \"" + base + "\" (an address such as http://127.0.0.1:8081)");
    }
    String text = base.toString();
    this.base = URI.create(text.endsWith("/") ? text : text + "/");
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_MAX)
            .build();
  }

  /** The gateway's address, for messages. */
  @Override
  public String name() {
    return base.toString();
  }

  @Override
  public Delivery createRun(Run run) throws InterruptedException {
    return post("runs", "application/json", RunJson.encode(run), List.of());
  }

  @Override
  public Delivery send(String runId, List<Event> events) throws InterruptedException {
    return sendLines(runId, events.stream().map(EventJson::encode).toList(), events);
  }

  @Override
  public Delivery sendLines(String runId, List<byte[]> lines) throws InterruptedException {
    return sendLines(runId, lines, List.of());
  }

  /**
   * @param events what the lines say, where that is known
   */
  private Delivery sendLines(String runId, List<byte[]> lines, List<Event> events)
      throws InterruptedException {
    if (lines.size() > EVENTS_MAX) {
      throw new IllegalArgumentException("events: " + lines.size() + " (at most " + EVENTS_MAX);
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      body.writeBytes(line);
      body.write('\n');
    }
    return post(
        "events?run=" + URLEncoder.encode(runId, StandardCharsets.UTF_8),
        "application/x-ndjson",
        body.toByteArray(),
        events);
  }

  /** Sends one event by itself, as the bytes say it; what is refused is {@link Delivery.Never}. */
  public Delivery sendAsItIs(String runId, byte[] event) throws InterruptedException {
    return post(
        "events?run=" + URLEncoder.encode(runId, StandardCharsets.UTF_8),
        "application/cloudevents+json",
        event,
        List.of());
  }

  private Delivery post(String path, String contentType, byte[] body, List<Event> events)
      throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .timeout(ANSWER_MAX)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      return answer(http.send(request, HttpResponse.BodyHandlers.ofByteArray()), events);
    } catch (IOException e) {
      String what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return new Delivery.NotNow(
          "no answer from the gateway at " + base + " (" + what + ")", Optional.empty());
    }
  }

  private Delivery answer(HttpResponse<byte[]> response, List<Event> events) {
    int status = response.statusCode();
    JsonNode json = json(response.body());
    if (status >= OK && status < MULTIPLE_CHOICES) {
      return delivered(json, events);
    }
    String why =
        "the gateway at "
            + base
            + " answered "
            + status
            + text(json, "detail")
            + text(json, "remedy");
    boolean later =
        status == TOO_MANY_REQUESTS || status == REQUEST_TIMEOUT || status >= SERVER_ERROR;
    return later ? new Delivery.NotNow(why, retryAfter(response)) : new Delivery.Never(status, why);
  }

  private static String text(JsonNode json, String member) {
    String text = json.path(member).asText("");
    return text.isEmpty() ? "" : "; " + text;
  }

  private static Delivery delivered(JsonNode json, List<Event> events) {
    List<RefusedEvent> refused = new ArrayList<>();
    for (JsonNode item : json.path("results")) {
      if (item.hasNonNull("reason")) {
        int index = item.path("index").asInt(-1);
        boolean known = index >= 0 && index < events.size();
        refused.add(
            new RefusedEvent(
                known ? events.get(index).source() : "",
                known ? events.get(index).id() : item.path("id").asText(""),
                item.get("reason").asText(),
                item.path("detail").asText("")));
      }
    }
    return new Delivery.Delivered(
        json.path("accepted").asLong(), json.path("duplicates").asLong(), refused);
  }

  private static JsonNode json(byte[] body) {
    try {
      return Json.MAPPER.readTree(body);
    } catch (IOException e) {
      return Json.MAPPER.createObjectNode();
    }
  }

  private static Optional<Duration> retryAfter(HttpResponse<byte[]> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(text -> text.matches("\\d{1,6}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)));
  }
}
