package org.pledgewatch.bench.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.pledgewatch.domain.wire.Json;

/** Somebody signed in who asks the dashboard for a chart. */
final class Page {
  private static final double NS_PER_MS = 1e6;

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final URI dashboard;

  /**
   * @param points how many it has
   */
  record Answer(double ms, int points) {}

  Page(String port) throws IOException, InterruptedException {
    this.dashboard = URI.create("http://127.0.0.1:" + port);
    send(
        HttpRequest.newBuilder(dashboard.resolve("/api/sign-in"))
            .header("X-Pledgewatch", "1")
            .POST(BodyPublishers.ofString("{\"user\":\"supervisor\"}"))
            .build());
  }

  Answer ask(Panel panel, long toMs) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(dashboard.resolve(panel.path(toMs))).build();
    long beganNs = System.nanoTime();
    byte[] body = send(request);
    double ms = (System.nanoTime() - beganNs) / NS_PER_MS;
    JsonNode answer = Json.MAPPER.readTree(body);
    return new Answer(ms, answer.path("at").size());
  }

  private byte[] send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(request.uri() + " was answered with " + answer.statusCode());
    }
    return answer.body();
  }
}
