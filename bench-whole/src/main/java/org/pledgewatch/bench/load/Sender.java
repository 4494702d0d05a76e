package org.pledgewatch.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.pledgewatch.domain.wire.Json;

/** Sends requests to a gateway without waiting for answers, and counts these. Thread-safe. */
final class Sender {
  static final String ONE = "application/cloudevents+json";
  static final String LINES = "application/x-ndjson";

  /** So many requests may wait for their answers; what comes then is not sent, and counted. */
  static final int UNANSWERED_MAX = 4_000;

  private static final int OK_FROM = 200;
  private static final int OK_UNTIL = 300;
  private static final Duration ANSWER_MAX = Duration.ofSeconds(60);

  private final HttpClient http;
  private final URI events;
  private final AtomicInteger unanswered = new AtomicInteger();
  private final LongAdder accepted = new LongAdder();
  private final LongAdder failed = new LongAdder();

  Sender(HttpClient http, String gateway, String run) {
    this.http = http;
    this.events = URI.create(gateway + "events?run=" + run);
  }

  void send(String contentType, byte[] body) {
    if (unanswered.incrementAndGet() > UNANSWERED_MAX) {
      unanswered.decrementAndGet();
      failed.increment();
      return;
    }
    HttpRequest request =
        HttpRequest.newBuilder(events)
            .timeout(ANSWER_MAX)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    http.sendAsync(request, BodyHandlers.ofByteArray())
        .whenComplete(
            (answer, e) -> {
              unanswered.decrementAndGet();
              count(answer, e);
            });
  }

  private void count(HttpResponse<byte[]> answer, Throwable e) {
    if (e != null || answer.statusCode() < OK_FROM || answer.statusCode() >= OK_UNTIL) {
      failed.increment();
      return;
    }
    try {
      JsonNode json = Json.MAPPER.readTree(answer.body());
      accepted.add(json.path("accepted").asLong());
    } catch (IOException unread) {
      failed.increment();
    }
  }

  /** Events that the gateway has acknowledged. */
  long accepted() {
    return accepted.sum();
  }

  /** Requests that were refused, lost, or not sent since too many waited. */
  long failed() {
    return failed.sum();
  }
}
