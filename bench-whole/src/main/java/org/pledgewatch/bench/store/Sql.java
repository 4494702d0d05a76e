package org.pledgewatch.bench.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.pledgewatch.domain.figure.Measure;
import org.pledgewatch.domain.figure.Measures;
import org.pledgewatch.domain.wire.Json;

/** What the benchmark itself asks of QuestDB, which the product does not. */
final class Sql {
  private static final long POLL_MS = 20;
  private static final long APPLIED_S_MAX = 1_800;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI store;

  Sql(String store) {
    this.store = URI.create(store);
  }

  JsonNode rows(String sql) throws IOException, InterruptedException {
    URI query = store.resolve("/exec?query=" + URLEncoder.encode(sql, StandardCharsets.UTF_8));
    HttpResponse<byte[]> answer =
        http.send(HttpRequest.newBuilder(query).build(), BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(sql + ": " + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return Json.MAPPER.readTree(answer.body()).path("dataset");
  }

  /** How many rows of a run can be read, of all measures. */
  long count(String run) throws IOException, InterruptedException {
    long count = 0;
    for (Measure measure : Measures.ALL) {
      count += count(measure, run);
    }
    return count;
  }

  long count(Measure measure, String run) throws IOException, InterruptedException {
    return rows("SELECT count() FROM %s WHERE \"run\" = '%s'".formatted(measure.name(), run))
        .get(0)
        .get(0)
        .longValue();
  }

  /** Waits until all that was written can be read. */
  void awaitApplied() throws IOException, InterruptedException {
    long untilNs = System.nanoTime() + TimeUnit.SECONDS.toNanos(APPLIED_S_MAX);
    String waiting = "SELECT count() FROM wal_tables() WHERE suspended OR writerTxn < sequencerTxn";
    while (rows(waiting).get(0).get(0).longValue() > 0) {
      if (System.nanoTime() - untilNs > 0) {
        throw new IOException("what was written cannot be read after " + APPLIED_S_MAX + " s");
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MS);
    }
  }

  /** Adds a run's rows of a measure again, some days before. */
  void copy(Measure measure, String run, long fromMs, int daysBefore)
      throws IOException, InterruptedException {
    StringBuilder columns = new StringBuilder("\"run\", \"window\"");
    measure.tags().forEach(tag -> columns.append(", \"").append(tag).append('"'));
    columns.append(", \"revision\"");
    measure.fields().keySet().forEach(field -> columns.append(", \"").append(field).append('"'));
    rows(
        "INSERT INTO %1$s (timestamp, %2$s) SELECT dateadd('d', -%3$d, timestamp), %2$s FROM %1$s"
                .formatted(measure.name(), columns, daysBefore)
            + " WHERE \"run\" = '%s' AND timestamp > '%s'"
                .formatted(run, Instant.ofEpochMilli(fromMs)));
  }
}
