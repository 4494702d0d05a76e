package org.pledgewatch.dashboard;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Asks QuestDB by SQL over HTTP. Never blocks; thread-safe. */
final class QuestDb implements AutoCloseable {
  static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);
  static final int CONNECTIONS_MAX = 8;
  static final int WAITING_MAX = 256;

  private static final Set<String> NO_TAGS = Set.of("run", "window");
  private static final Set<String> NO_FIELDS = Set.of("timestamp", "revision");

  private final WebClient client;
  private final URI address;

  QuestDb(Vertx vertx, URI address) {
    this.address = address;
    WebClientOptions options = new WebClientOptions();
    options.setConnectTimeout((int) ANSWERS_WITHIN.toMillis());
    this.client =
        WebClient.create(
            vertx,
            options,
            new PoolOptions().setHttp1MaxSize(CONNECTIONS_MAX).setMaxWaitQueueSize(WAITING_MAX));
  }

  /**
   * The rows that answer a query; none where its table does not exist yet. Fails with {@link
   * HistoryUnavailable} where the store does not answer or refuses.
   */
  Future<JsonArray> rows(String sql) {
    return client
        .getAbs(address.resolve("/exec").toString())
        .addQueryParam("query", sql)
        .timeout(ANSWERS_WITHIN.toMillis())
        .send()
        .transform(
            answer ->
                answer.failed()
                    ? unavailable("the store does not answer", answer.cause())
                    : rows(answer.result()));
  }

  /** The columns of a measure's table; none where nothing of it was ever stored. */
  Future<StoreColumns> columns(String measure) {
    return rows(QuestDbSql.columns(measure)).map(QuestDb::columns);
  }

  @Override
  public void close() {
    client.close();
  }

  private static StoreColumns columns(JsonArray rows) {
    Set<String> tags = new HashSet<>();
    Set<String> fields = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      String name = rows.getJsonArray(i).getString(0);
      boolean isTag = rows.getJsonArray(i).getString(1).equals("SYMBOL");
      if (isTag && !NO_TAGS.contains(name)) {
        tags.add(name);
      } else if (!isTag && !NO_FIELDS.contains(name)) {
        fields.add(name);
      }
    }
    return new StoreColumns(Set.copyOf(tags), Set.copyOf(fields));
  }

  private static Future<JsonArray> rows(HttpResponse<Buffer> answer) {
    try {
      JsonObject body = answer.bodyAsJsonObject();
      String error = body == null ? "no body" : body.getString("error");
      if (answer.statusCode() == 200 && error == null) {
        return Future.succeededFuture(body.getJsonArray("dataset", new JsonArray()));
      }
      return isMissingTable(error)
          ? Future.succeededFuture(new JsonArray())
          : unavailable("the store refused the query: " + error, null);
    } catch (DecodeException e) {
      return unavailable("the store answered with " + answer.statusCode(), e);
    }
  }

  private static boolean isMissingTable(String error) {
    return error != null && error.contains("does not exist");
  }

  private static <T> Future<T> unavailable(String message, Throwable cause) {
    return Future.failedFuture(new HistoryUnavailable(message, cause));
  }
}
