package org.pledgewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.pledgewatch.domain.wire.Json;

/** Somebody in front of the pages, with a browser's cookies, signed in as one of the demo users. */
final class Visitor {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final long POLL_NS = 50_000_000;

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final URI pages;

  private Visitor(URI pages) {
    this.pages = pages;
  }

  /**
   * Signs in.
   *
   * @param user a demo user: supervisor, duty-officer, analyst, data-steward, administrator, public
   */
  static Visitor as(String user, URI pages) throws IOException, InterruptedException {
    Visitor visitor = new Visitor(pages);
    HttpResponse<String> answer = visitor.post("/api/sign-in", "{\"user\":\"%s\"}".formatted(user));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return visitor;
  }

  /** Whoever is signed in nowhere. */
  static Visitor unknown(URI pages) {
    return new Visitor(pages);
  }

  /** What a browser sends with each request once signed in. */
  String cookie() {
    return cookies.getCookieStore().get(pages).stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).build());
  }

  /** What is asked for, which must be there. */
  JsonNode json(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.MAPPER.readTree(answer.body());
  }

  /** Asks until the answer is as it should become, whatever it is before. */
  JsonNode await(String path, Predicate<JsonNode> wanted) throws IOException, InterruptedException {
    long deadlineNs = System.nanoTime() + DEADLINE.toNanos();
    JsonNode answer = Json.MAPPER.readTree(get(path).body());
    while (!wanted.test(answer)) {
      assertThat(System.nanoTime()).as("%s, last: %s", path, answer).isLessThan(deadlineNs);
      LockSupport.parkNanos(POLL_NS);
      answer = Json.MAPPER.readTree(get(path).body());
    }
    return answer;
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build());
  }

  HttpResponse<String> delete(String path) throws IOException, InterruptedException {
    return send(request(path).DELETE().build());
  }

  /** The status alone: the answer may be a stream that does not end. */
  int status(String method, String path) throws IOException, InterruptedException {
    HttpRequest.Builder request =
        method.equals("POST")
            ? request(path).POST(BodyPublishers.ofString("{}"))
            : request(path).method(method, BodyPublishers.noBody());
    HttpResponse<InputStream> answer = http.send(request.build(), BodyHandlers.ofInputStream());
    answer.body().close();
    return answer.statusCode();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(pages.resolve(path)).header("X-Pledgewatch", "1");
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofString());
  }
}
