package org.pledgewatch.dashboard.cases;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.net.URI;
import java.time.Duration;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.wire.EventJson;

/** Sends events to the gateway over HTTP, as sources do ({@code docs/gateway.md}). */
final class GatewayClient implements EventsOut {
  static final Duration ANSWERS_WITHIN = Duration.ofSeconds(10);

  private final WebClient client;
  private final URI gateway;

  GatewayClient(Vertx vertx, URI gateway) {
    this.gateway = gateway;
    this.client =
        WebClient.create(
            vertx, new WebClientOptions().setConnectTimeout((int) ANSWERS_WITHIN.toMillis()));
  }

  @Override
  public Future<Answered> send(String run, Event event) {
    return client
        .postAbs(gateway.resolve("/events").toString())
        .addQueryParam("run", run)
        .putHeader("Content-Type", "application/cloudevents+json")
        .timeout(ANSWERS_WITHIN.toMillis())
        .sendBuffer(Buffer.buffer(EventJson.encode(event)))
        .map(answer -> new Answered(answer.statusCode(), String.valueOf(answer.bodyAsString())))
        .recover(failure -> Future.failedFuture(new GatewayGone(failure)));
  }

  void close() {
    client.close();
  }
}
