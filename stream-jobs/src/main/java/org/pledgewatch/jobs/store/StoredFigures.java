package org.pledgewatch.jobs.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.pledgewatch.domain.figure.Figure;
import org.pledgewatch.domain.figure.Measure;
import org.pledgewatch.domain.figure.Measures;
import org.pledgewatch.domain.wire.Json;

/**
 * Reads figures back out of QuestDB, row by row: nothing is held. Waits first, for a bounded time,
 * until what was written can be read. Blocks; thread-safe.
 */
public final class StoredFigures {
  private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(5);
  private static final Duration ANSWERS_WITHIN = Duration.ofMinutes(10);
  private static final Duration APPLIES_WITHIN = Duration.ofSeconds(60);
  private static final long POLL_MS = 50;
  private static final int OK = 200;

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECTS_WITHIN).build();
  private final URI uri;

  /**
   * @param uri of the store's HTTP interface
   */
  public StoredFigures(URI uri) {
    this.uri = uri;
  }

  /** Takes figures as they come. */
  @FunctionalInterface
  public interface Figures {
    void figure(Figure figure) throws IOException;
  }

  private interface Rows {
    void row(List<String> columns, List<String> values) throws IOException;
  }

  /** Whether there is any figure of a run. */
  public boolean has(String run) throws IOException, InterruptedException {
    awaitApplied();
    for (Measure measure : Measures.ALL) {
      boolean[] found = new boolean[1];
      select(
          "SELECT \"run\" FROM " + measure.name() + " WHERE \"run\" = " + quote(run) + " LIMIT 1",
          (columns, values) -> found[0] = true);
      if (found[0]) {
        return true;
      }
    }
    return false;
  }

  /** All of a run's figures of its events, in no particular order; not those of their arrival. */
  public void all(String run, Figures to) throws IOException, InterruptedException {
    awaitApplied();
    for (Measure measure : Measures.OF_EVENTS) {
      select(from(measure, run), row(measure, to));
    }
  }

  /** The figures of a measure at T in (after, through]. */
  public void within(String run, Measure measure, long afterMs, long throughMs, Figures to)
      throws IOException, InterruptedException {
    awaitApplied();
    select(
        from(measure, run)
            + " AND timestamp > "
            + time(afterMs)
            + " AND timestamp <= "
            + time(throughMs),
        row(measure, to));
  }

  /** Of each key and window of a measure the last figure at or before a time. */
  public void lastBy(String run, Measure measure, long throughMs, Figures to)
      throws IOException, InterruptedException {
    awaitApplied();
    List<String> keys = new ArrayList<>(List.of("\"window\""));
    measure.tags().forEach(tag -> keys.add('"' + tag + '"'));
    select(
        from(measure, run)
            + " AND timestamp <= "
            + time(throughMs)
            + " LATEST ON timestamp PARTITION BY "
            + String.join(", ", keys),
        row(measure, to));
  }

  private static String from(Measure measure, String run) {
    return "SELECT * FROM " + measure.name() + " WHERE \"run\" = " + quote(run);
  }

  private static String time(long ms) {
    return quote(Instant.ofEpochMilli(ms).toString());
  }

  private static String quote(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  private static Rows row(Measure measure, Figures to) {
    return (columns, values) -> to.figure(StoredRow.figure(measure, columns, values));
  }

  /** QuestDB shows what it acknowledged a moment later. */
  private void awaitApplied() throws IOException, InterruptedException {
    long deadlineNs = System.nanoTime() + APPLIES_WITHIN.toNanos();
    boolean[] waiting = {true};
    while (waiting[0] && System.nanoTime() < deadlineNs) {
      waiting[0] = false;
      select(
          "SELECT name FROM wal_tables() WHERE NOT suspended AND writerTxn < sequencerTxn",
          (columns, values) -> waiting[0] = true);
      if (waiting[0]) {
        TimeUnit.MILLISECONDS.sleep(POLL_MS);
      }
    }
  }

  private void select(String sql, Rows to) throws IOException, InterruptedException {
    URI query = uri.resolve("/exec?query=" + URLEncoder.encode(sql, StandardCharsets.UTF_8));
    HttpRequest request = HttpRequest.newBuilder(query).timeout(ANSWERS_WITHIN).build();
    HttpResponse<InputStream> response;
    try {
      response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new IOException("the store at " + uri + " does not answer", e);
    }
    try (InputStream body = response.body()) {
      if (response.statusCode() != OK) {
        String answer = new String(body.readAllBytes(), StandardCharsets.UTF_8);
        if (answer.contains("does not exist")) {
          return; // Nothing of this measure was ever stored.
        }
        throw new IOException("the store refused \"" + sql + "\": " + answer);
      }
      read(Json.MAPPER.getFactory().createParser(body), to);
    }
  }

  private static void read(JsonParser json, Rows to) throws IOException {
    List<String> columns = new ArrayList<>();
    while (json.nextToken() != null) {
      boolean begins = json.currentToken() == JsonToken.START_ARRAY;
      if (begins && "columns".equals(json.currentName())) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          if (json.currentToken() == JsonToken.VALUE_STRING && "name".equals(json.currentName())) {
            columns.add(json.getText());
          }
        }
      } else if (begins && "dataset".equals(json.currentName())) {
        while (json.nextToken() == JsonToken.START_ARRAY) {
          to.row(columns, row(json));
        }
      }
    }
  }

  private static List<String> row(JsonParser json) throws IOException {
    List<String> values = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      values.add(json.currentToken() == JsonToken.VALUE_NULL ? null : json.getText());
    }
    return values;
  }
}
