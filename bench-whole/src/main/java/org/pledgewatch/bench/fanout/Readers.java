package org.pledgewatch.bench.fanout;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/**
 * Many people with the live page of a force open, each signed in on their own and following the
 * stream as the page does. The last ones may stop to read. Confined to one event loop.
 */
final class Readers extends VerticleBase {
  private static final int OPENING_MAX = 32;

  /** Of the system, for those that do not read: so little is soon full. */
  private static final int SLOW_RECEIVE_BYTES = 16 << 10;

  private static final long LATENCY_US_MAX = 600_000_000;
  private static final int DIGITS = 3;
  private static final String STREAM =
      "/api/stream?run=live&window=PT1M,PT5M,PT15M,PT1H&force=" + Panels.FORCE;

  private final int port;
  private final int count;
  private final int slow;
  private final Histogram latenciesUs = new Histogram(LATENCY_US_MAX, DIGITS);
  private final List<Reader> readers = new ArrayList<>();
  private final Promise<Void> open = Promise.promise();
  private HttpClient usual;
  private HttpClient narrow;
  private int asked;
  private int opened;

  /**
   * @param slow how many of them will stop to read
   */
  Readers(int port, int count, int slow) {
    this.port = port;
    this.count = count;
    this.slow = slow;
  }

  @Override
  public Future<?> start() {
    PoolOptions pool = new PoolOptions().setHttp1MaxSize(count);
    usual = vertx.createHttpClient(new HttpClientOptions(), pool);
    HttpClientOptions small = new HttpClientOptions();
    small.setReceiveBufferSize(SLOW_RECEIVE_BYTES);
    narrow = vertx.createHttpClient(small, pool);
    for (int i = 0; i < Math.min(OPENING_MAX, count); i++) {
      openNext();
    }
    return open.future();
  }

  /** Does something on the loop of the readers. Any thread may ask. */
  <T> Future<T> on(Callable<T> work) {
    Promise<T> done = Promise.promise();
    context.runOnContext(
        now -> {
          try {
            done.complete(work.call());
          } catch (Exception e) {
            done.fail(e);
          }
        });
    return done.future();
  }

  private void openNext() {
    if (asked == count) {
      return;
    }
    boolean isSlow = asked >= count - slow;
    asked++;
    Reader reader = new Reader(isSlow ? us -> {} : this::received);
    readers.add(reader);
    HttpClient client = isSlow ? narrow : usual;
    signIn(client)
        .compose(cookie -> stream(client, cookie))
        .onFailure(open::tryFail)
        .onSuccess(
            response -> {
              reader.opened(response);
              opened++;
              openNext();
              if (opened == count) {
                open.tryComplete();
              }
            });
  }

  private Future<String> signIn(HttpClient client) {
    return client
        .request(request(HttpMethod.POST, "/api/sign-in").putHeader("X-Pledgewatch", "1"))
        .compose(request -> request.send(Buffer.buffer("{\"user\":\"supervisor\"}")))
        .compose(
            response ->
                response
                    .body()
                    .map(
                        body ->
                            response.cookies().stream()
                                .map(cookie -> cookie.split(";", 2)[0])
                                .collect(Collectors.joining("; "))));
  }

  private Future<HttpClientResponse> stream(HttpClient client, String cookie) {
    return client
        .request(request(HttpMethod.GET, STREAM).putHeader("Cookie", cookie))
        .compose(
            request ->
                request
                    .send()
                    .compose(
                        response ->
                            response.statusCode() == 200
                                ? Future.succeededFuture(response)
                                : Future.failedFuture(
                                    "a stream was answered with " + response.statusCode())));
  }

  private RequestOptions request(HttpMethod method, String path) {
    return new RequestOptions().setMethod(method).setHost("127.0.0.1").setPort(port).setURI(path);
  }

  private void received(long latencyUs) {
    latenciesUs.recordValue(Math.max(0, Math.min(LATENCY_US_MAX, latencyUs)));
  }

  /** Whether each has got the whole state. */
  boolean allBegun() {
    return readers.stream().allMatch(reader -> reader.snapshots() > 0);
  }

  void pauseSlow() {
    slow().forEach(Reader::pause);
  }

  void resumeSlow() {
    slow().forEach(Reader::resume);
  }

  void forgetLatencies() {
    latenciesUs.reset();
  }

  Latencies latencies() {
    return new Latencies(
        latenciesUs.getTotalCount(),
        latenciesUs.getValueAtPercentile(50),
        latenciesUs.getValueAtPercentile(99),
        latenciesUs.getMaxValue(),
        quick().stream().filter(reader -> reader.snapshots() > 1).count());
  }

  /** How many have all figures as they are after so many changes. */
  long onLatest(long changes) {
    return readers.stream().filter(reader -> reader.isLatest(changes)).count();
  }

  private List<Reader> quick() {
    return readers.subList(0, count - slow);
  }

  private List<Reader> slow() {
    return readers.subList(count - slow, count);
  }
}
