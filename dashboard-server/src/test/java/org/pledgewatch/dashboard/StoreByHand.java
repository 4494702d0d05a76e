package org.pledgewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.Measure;

/** Puts figures into a real store as the jobs do, one table a measure of the catalogue. */
final class StoreByHand {
  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final long POLL_NS = 50_000_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI uri;

  StoreByHand(URI uri) {
    this.uri = uri;
  }

  void make(Measure measure) throws IOException, InterruptedException {
    List<String> columns = new ArrayList<>(List.of("\"run\" SYMBOL", "\"window\" SYMBOL"));
    measure.tags().forEach(tag -> columns.add('"' + tag + "\" SYMBOL"));
    measure
        .fields()
        .forEach(
            (field, kind) ->
                columns.add(
                    '"' + field + "\" " + (kind == Measure.Kind.WHOLE ? "LONG" : "DOUBLE")));
    sql(
        "CREATE TABLE IF NOT EXISTS %s (%s, revision LONG, timestamp TIMESTAMP) TIMESTAMP(timestamp)"
                .formatted(measure.name(), String.join(", ", columns))
            + " PARTITION BY DAY WAL");
  }

  void write(Measure measure, List<Figure> figures) throws IOException, InterruptedException {
    for (Figure figure : figures) {
      List<String> names = new ArrayList<>(List.of("\"run\"", "\"window\"", "revision"));
      List<String> values =
          new ArrayList<>(
              List.of(
                  "'" + figure.run() + "'",
                  "'" + (figure.window() == null ? "NOW" : figure.window()) + "'",
                  String.valueOf(figure.revision())));
      for (Map.Entry<String, String> tag : figure.key().tags().values().entrySet()) {
        names.add('"' + tag.getKey() + '"');
        values.add("'" + tag.getValue().replace("'", "''") + "'");
      }
      figure
          .fields()
          .forEach(
              (name, value) -> {
                names.add('"' + name + '"');
                values.add(value.toString());
              });
      names.add("timestamp");
      values.add("'" + Instant.ofEpochMilli(figure.atMs()) + "'");
      sql(
          "INSERT INTO %s (%s) VALUES (%s)"
              .formatted(measure.name(), String.join(", ", names), String.join(", ", values)));
    }
    awaitApplied();
  }

  /** Many rows in one request, each a line of the line protocol with its time in milliseconds. */
  void write(List<String> lines) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri.resolve("/write?precision=ms"))
            .POST(BodyPublishers.ofString(String.join("\n", lines) + "\n"))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    awaitApplied();
  }

  private void awaitApplied() throws IOException, InterruptedException {
    long deadlineNs = System.nanoTime() + DEADLINE.toNanos();
    String waiting = "SELECT count() FROM wal_tables() WHERE writerTxn < sequencerTxn";
    while (!sql(waiting).contains("[[0]]")) {
      assertThat(System.nanoTime()).isLessThan(deadlineNs);
      LockSupport.parkNanos(POLL_NS);
    }
  }

  private String sql(String sql) throws IOException, InterruptedException {
    URI query = uri.resolve("/exec?query=" + URLEncoder.encode(sql, StandardCharsets.UTF_8));
    var answer = http.send(HttpRequest.newBuilder(query).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }
}
