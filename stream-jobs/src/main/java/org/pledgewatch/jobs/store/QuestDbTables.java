package org.pledgewatch.jobs.store;

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
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pledgewatch.domain.figure.Measure;
import org.pledgewatch.domain.figure.Measures;
import org.pledgewatch.domain.wire.Json;

/**
 * Makes QuestDB's tables before the first write: one a measure, a figure's key being what is
 * replaced on writing again. A column that the catalogue has gained since is added.
 */
public final class QuestDbTables {
  private static final Duration CONNECTS_WITHIN = Duration.ofSeconds(5);
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECTS_WITHIN).build();
  private final URI uri;

  public QuestDbTables(URI uri) {
    this.uri = uri;
  }

  /** Returns once every table is there with all its columns. Waits for a store that is gone. */
  public void ensure() throws IOException, InterruptedException {
    for (Measure measure : Measures.ALL) {
      Backoff.untilDone(() -> ensure(measure));
    }
  }

  private void ensure(Measure measure) throws IOException, InterruptedException {
    execute(create(measure));
    Set<String> present = new HashSet<>();
    execute("SELECT \"column\" FROM table_columns('" + measure.name() + "')")
        .path("dataset")
        .forEach(row -> present.add(row.get(0).textValue()));
    Map<String, String> missing = QuestDbColumns.of(measure);
    missing.keySet().removeAll(present);
    for (Map.Entry<String, String> column : missing.entrySet()) {
      execute(
          "ALTER TABLE %s ADD COLUMN IF NOT EXISTS \"%s\" %s"
              .formatted(measure.name(), column.getKey(), column.getValue()));
    }
    if (missing.containsValue(QuestDbColumns.TAG)) {
      execute("ALTER TABLE " + measure.name() + " DEDUP ENABLE " + upsertKeys(measure));
    }
  }

  private static String create(Measure measure) {
    String columns =
        QuestDbColumns.of(measure).entrySet().stream()
            .map(column -> "\"" + column.getKey() + "\" " + column.getValue())
            .collect(Collectors.joining(", "));
    return "CREATE TABLE IF NOT EXISTS %s (%s) TIMESTAMP(timestamp) PARTITION BY DAY WAL DEDUP %s"
        .formatted(measure.name(), columns, upsertKeys(measure));
  }

  private static String upsertKeys(Measure measure) {
    return QuestDbColumns.keys(measure).stream()
        .map(name -> "\"" + name + "\"")
        .collect(Collectors.joining(", ", "UPSERT KEYS(", ")"));
  }

  private JsonNode execute(String sql) throws IOException, InterruptedException {
    URI query = uri.resolve("/exec?query=" + URLEncoder.encode(sql, StandardCharsets.UTF_8));
    HttpRequest request = HttpRequest.newBuilder(query).timeout(ANSWERS_WITHIN).build();
    HttpResponse<byte[]> response;
    try {
      response = http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new StoreGoneException("no answer from " + uri + ": " + e, e);
    }
    if (response.statusCode() == 200) {
      return Json.MAPPER.readTree(response.body());
    }
    String answer = new String(response.body(), StandardCharsets.UTF_8);
    if (StoreGoneException.isPassing(response.statusCode())) {
      throw new StoreGoneException(uri + " answered " + response.statusCode(), null);
    }
    throw new IOException("The store refused \"" + sql + "\": " + answer);
  }
}
