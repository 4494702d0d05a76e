package org.pledgewatch.bench.ingest;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends as fast as it can: on each of its connections the next request as soon as the one before is
 * answered. Counts what is acknowledged.
 */
final class Generator extends VerticleBase {
  private static final int ACCEPTED = 202;

  private final boolean tellsCount;
  private final int connections;
  private final Bodies bodies;
  private final RequestOptions request;
  private final int eventsPerRequest;
  private final byte[] wanted;
  private final Promise<Void> idle = Promise.promise();
  private HttpClient client;
  private int waiting;
  private boolean stopping;
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private volatile String complaint = "-";

  /**
   * @param tellsCount whether an answer says how many events were accepted
   */
  Generator(Load load, boolean tellsCount, int port, int connections, Bodies bodies) {
    this.tellsCount = tellsCount;
    this.connections = connections;
    this.bodies = bodies;
    this.eventsPerRequest = load.eventsPerRequest();
    this.request =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setHost("127.0.0.1")
            .setPort(port)
            .setURI("/events")
            .putHeader(HttpHeaders.CONTENT_TYPE, load.contentType());
    this.wanted =
        "{\"accepted\":%d,\"duplicates\":0,\"refused\":0"
            .formatted(eventsPerRequest)
            .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Future<?> start() {
    client =
        vertx.createHttpClient(
            new HttpClientOptions().setKeepAlive(true),
            new PoolOptions().setHttp1MaxSize(connections));
    return Future.succeededFuture();
  }

  /** Starts to send. Any thread may ask. */
  void go() {
    context.runOnContext(
        now -> {
          waiting = connections;
          for (int i = 0; i < connections; i++) {
            send();
          }
        });
  }

  /** Sends no more; completes once all is answered. Any thread may ask. */
  Future<Void> stopped() {
    context.runOnContext(now -> stopping = true);
    return idle.future();
  }

  /** So far. Any thread may ask. */
  Count count() {
    return new Count(acknowledged.get(), refused.get(), System.nanoTime(), complaint);
  }

  private void send() {
    Buffer body = Buffer.buffer(bodies.next());
    client
        .request(request)
        .compose(ready -> ready.send(body))
        .compose(answer -> answer.body().map(text -> isWell(answer.statusCode(), text)))
        .onComplete(
            done -> {
              if (done.failed()) {
                complain(done.cause().toString());
              } else if (done.result()) {
                acknowledged.addAndGet(eventsPerRequest);
              }
              next();
            });
  }

  private void next() {
    if (!stopping) {
      send();
    } else if (--waiting == 0) {
      idle.complete();
    }
  }

  private boolean isWell(int status, Buffer answer) {
    boolean isWell = status == ACCEPTED && (!tellsCount || begins(answer));
    if (!isWell) {
      complain(status + " " + answer);
    }
    return isWell;
  }

  private void complain(String what) {
    if (refused.getAndIncrement() == 0) {
      complaint = what;
    }
  }

  private boolean begins(Buffer answer) {
    if (answer.length() < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (answer.getByte(i) != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
