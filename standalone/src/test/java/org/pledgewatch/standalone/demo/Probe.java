package org.pledgewatch.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.pledgewatch.domain.wire.Json;

/** Looks at a running demonstration from outside, by its APIs. */
final class Probe {
  private static final Duration DEADLINE = Duration.ofMinutes(4);
  private static final long POLL_NS = Duration.ofMillis(200).toNanos();

  private final HttpClient http = HttpClient.newHttpClient();

  /** What is asked again until it is as awaited. */
  @FunctionalInterface
  interface Question<T> {
    T ask() throws IOException, InterruptedException;
  }

  <T> T await(String what, Question<T> question, Predicate<T> awaited)
      throws IOException, InterruptedException {
    long deadlineNs = System.nanoTime() + DEADLINE.toNanos();
    T answer = question.ask();
    while (!awaited.test(answer)) {
      assertThat(System.nanoTime()).as("%s; last: %s", what, answer).isLessThan(deadlineNs);
      LockSupport.parkNanos(POLL_NS);
      answer = question.ask();
    }
    return answer;
  }

  /** One number out of the store. */
  long number(Demo demo, String sql) throws IOException, InterruptedException {
    JsonNode answer =
        get(
            demo.storeAddress()
                .resolve("/exec?query=" + URLEncoder.encode(sql, StandardCharsets.UTF_8)));
    return answer.path("dataset").path(0).path(0).asLong();
  }

  JsonNode get(URI uri) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofByteArray());
    return answer.statusCode() < 300
        ? Json.MAPPER.readTree(answer.body())
        : Json.MAPPER.createObjectNode();
  }
}
