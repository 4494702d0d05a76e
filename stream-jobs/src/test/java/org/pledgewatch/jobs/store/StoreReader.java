package org.pledgewatch.jobs.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.pledgewatch.domain.wire.Json;

/** Reads rows by SQL; QuestDB shows what was written a moment after it acknowledged it. */
final class StoreReader {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final long POLL_NS = Duration.ofMillis(50).toNanos();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Supplier<URI> uri;

  StoreReader(Supplier<URI> uri) {
    this.uri = uri;
  }

  /** The rows once they are as awaited, or as they are at the deadline. */
  String await(String sql, Predicate<String> awaited) throws IOException, InterruptedException {
    long deadlineNs = System.nanoTime() + DEADLINE.toNanos();
    String rows = rows(sql);
    while (!awaited.test(rows) && System.nanoTime() < deadlineNs) {
      LockSupport.parkNanos(POLL_NS);
      rows = rows(sql);
    }
    return rows;
  }

  String rows(String sql) throws IOException, InterruptedException {
    URI query = uri.get().resolve("/exec?query=" + URLEncoder.encode(sql, StandardCharsets.UTF_8));
    byte[] body =
        http.send(HttpRequest.newBuilder(query).build(), BodyHandlers.ofByteArray()).body();
    JsonNode answer = Json.MAPPER.readTree(body);
    assertThat(answer.path("error").asText()).as(sql).isEmpty();
    return answer.path("dataset").toString();
  }
}
