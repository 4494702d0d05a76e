package org.pledgewatch.bench.load;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

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
  private final Map<String, LongAdder> failed = new ConcurrentSkipListMap<>();

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
      failed("not sent");
      onFailure.run();
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
        .otherwise(this::failed)
        .onSuccess(
            isAccepted -> {
              unanswered.decrementAndGet();
              if (!isAccepted) {
                onFailure.run();
              }
            });
  }

  private boolean isAccepted(int status, Buffer answer) {
    if (status < OK_FROM || status >= OK_UNTIL) {
      return failed(String.valueOf(status));
    }
    try {
      accepted.add(answer.toJsonObject().getLong("accepted"));
      return true;
    } catch (DecodeException e) {
      return failed("no JSON");
    }
  }

  private boolean failed(Throwable e) {
    return failed(e.toString());
  }

  private boolean failed(String how) {
    failed.computeIfAbsent(how, any -> new LongAdder()).increment();
    return false;
  }

  /** Events that the gateway has acknowledged. */
  long accepted() {
    return accepted.sum();
  }

  /** Requests that were refused, lost, or not sent since too many waited. */
  long failed() {
    return failed.values().stream().mapToLong(LongAdder::sum).sum();
  }

  /** The same by status, or by what went wrong. */
  Map<String, Long> failures() {
    return failed.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, how -> how.getValue().sum(), Long::sum, TreeMap::new));
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
