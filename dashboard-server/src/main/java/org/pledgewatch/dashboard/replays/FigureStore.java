package org.pledgewatch.dashboard.replays;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads figures by QuestDB's SQL over HTTP: as rows, or as CSV that streams. Never blocks. */
final class FigureStore implements AutoCloseable {
  static final Duration ANSWERS_WITHIN = Duration.ofSeconds(15);
  static final int CONNECTIONS_MAX = 6;
  static final int WAITING_MAX = 64;

  private final HttpClient client;
  private final URI address;

  FigureStore(Vertx vertx, URI address) {
    this.address = address;
    HttpClientOptions options = new HttpClientOptions();
    options.setConnectTimeout((int) ANSWERS_WITHIN.toMillis());
    this.client =
        vertx.createHttpClient(
            options,
            new PoolOptions().setHttp1MaxSize(CONNECTIONS_MAX).setMaxWaitQueueSize(WAITING_MAX));
  }

  /** What a query answers: names of columns, and rows as long as those. */
  record Rows(List<String> columns, JsonArray dataset) {
    static final Rows NONE = new Rows(List.of(), new JsonArray());
  }

  /** Rows of a query; none where nothing of that measure was ever stored. */
  Future<Rows> rows(String sql) {
    return ask("/exec", sql)
        .compose(
            answer ->
                answer
                    .body()
                    .transform(
                        body ->
                            body.succeeded()
                                ? rows(answer.statusCode(), body.result())
                                : unavailable("the store broke off", body.cause())));
  }

  /**
   * An answer whose body is CSV, not read yet: the caller pipes it, or resets its request. Fails
   * where the store refused the query.
   */
  Future<HttpClientResponse> csv(String sql) {
    return ask("/exp", sql)
        .compose(
            answer ->
                answer.statusCode() == 200
                    ? Future.succeededFuture(answer)
                    : answer
                        .body()
                        .compose(
                            body -> unavailable("the store refused the export: " + body, null)));
  }

  @Override
  public void close() {
    client.close();
  }

  private Future<HttpClientResponse> ask(String path, String sql) {
    RequestOptions request =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setAbsoluteURI(
                address.resolve(path) + "?query=" + URLEncoder.encode(sql, StandardCharsets.UTF_8))
            .setIdleTimeout(ANSWERS_WITHIN.toMillis())
            .setConnectTimeout(ANSWERS_WITHIN.toMillis());
    return client
        .request(request)
        .compose(HttpClientRequest::send)
        .transform(
            answer ->
                answer.succeeded()
                    ? Future.succeededFuture(answer.result())
                    : unavailable("the store does not answer", answer.cause()));
  }

  private static Future<Rows> rows(int status, Buffer body) {
    try {
      JsonObject json = body.toJsonObject();
      String error = json.getString("error");
      if (status == 200 && error == null) {
        List<String> columns = new ArrayList<>();
        JsonArray described = json.getJsonArray("columns", new JsonArray());
        for (int i = 0; i < described.size(); i++) {
          columns.add(described.getJsonObject(i).getString("name"));
        }
        return Future.succeededFuture(
            new Rows(columns, json.getJsonArray("dataset", new JsonArray())));
      }
      return error != null && error.contains("does not exist")
          ? Future.succeededFuture(Rows.NONE)
          : unavailable("the store refused the query: " + error, null);
    } catch (DecodeException e) {
      return unavailable("the store answered with " + status, e);
    }
  }

  private static <T> Future<T> unavailable(String message, Throwable cause) {
    return Future.failedFuture(new StoreUnavailable(message, cause));
  }
}
