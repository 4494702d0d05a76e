package org.pledgewatch.bench.load;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * Sends requests to a gateway without waiting for answers, and counts these. Where the gateway is
 * slow they wait here for one of few connections, as at a force's own servers. Thread-safe.
 */
final class Sender implements AutoCloseable {
  static final String ONE = "application/cloudevents+json";
  static final String LINES = "application/x-ndjson";

  /** So many requests may wait for their answers; what comes then is not sent, and counted. */
  static final int UNANSWERED_MAX = 4_000;

  private static final int CONNECTIONS = 64;
  private static final int OK_FROM = 200;
  private static final int OK_UNTIL = 300;
  private static final long ANSWER_MAX_MS = 60_000;
  private static final long STOPS_WITHIN_S = 10;

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http =
      vertx.createHttpClient(
          new HttpClientOptions().setKeepAlive(true),
          new PoolOptions().setHttp1MaxSize(CONNECTIONS));
  private final String events;
  private final AtomicInteger unanswered = new AtomicInteger();
  private final LongAdder accepted = new LongAdder();
  private final LongAdder failed = new LongAdder();

  Sender(String gateway, String run) {
    this.events = gateway + "events?run=" + run;
  }

  void send(String contentType, byte[] body) {
    send(contentType, body, () -> {});
  }

  /**
   * @param onFailure what is to be done where it is not accepted
   */
  void send(String contentType, byte[] body, Runnable onFailure) {
    if (unanswered.incrementAndGet() > UNANSWERED_MAX) {
      unanswered.decrementAndGet();
      failed(onFailure);
      return;
    }
    RequestOptions request =
        new RequestOptions()
            .setAbsoluteURI(events)
            .setMethod(HttpMethod.POST)
            .setIdleTimeout(ANSWER_MAX_MS)
            .putHeader(HttpHeaders.CONTENT_TYPE, contentType);
    http.request(request)
        .compose(ready -> ready.send(Buffer.buffer(body)))
        .compose(answer -> answer.body().map(text -> isAccepted(answer.statusCode(), text)))
        .otherwise(false) // Lost, or no JSON.
        .onSuccess(
            isAccepted -> {
              unanswered.decrementAndGet();
              if (!isAccepted) {
                failed(onFailure);
              }
            });
  }

  private void failed(Runnable onFailure) {
    failed.increment();
    onFailure.run();
  }

  private boolean isAccepted(int status, Buffer answer) {
    if (status < OK_FROM || status >= OK_UNTIL) {
      return false;
    }
    accepted.add(answer.toJsonObject().getLong("accepted", 0L));
    return true;
  }

  /** Events that the gateway has acknowledged. */
  long accepted() {
    return accepted.sum();
  }

  /** Requests that were refused, lost, or not sent since too many waited. */
  long failed() {
    return failed.sum();
  }

  /** What has not been answered is given up. */
  @Override
  public void close() {
    vertx
        .close()
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(STOPS_WITHIN_S, TimeUnit.SECONDS)
        .exceptionally(e -> null)
        .join();
  }
}
