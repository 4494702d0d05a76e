package org.pledgewatch.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
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

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

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

  /** Signs in as a demo user where that is asked for. */
  JsonNode get(URI uri) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(uri).build();
    HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() == 401) {
      signIn(uri);
      answer = http.send(request, BodyHandlers.ofByteArray());
    }
    return answer.statusCode() < 300
        ? Json.MAPPER.readTree(answer.body())
        : Json.MAPPER.createObjectNode();
  }

  private void signIn(URI uri) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri.resolve("/api/sign-in"))
            .header("X-Pledgewatch", "1")
            .POST(BodyPublishers.ofString("{\"user\":\"supervisor\"}"))
            .build();
    http.send(request, BodyHandlers.discarding());
  }
}
