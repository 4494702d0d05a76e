package org.pledgewatch.ingest.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes answers, always JSON and never a stack trace. */
final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  /** How long a client may go on with a body that was answered already; then it is cut off. */
  private static final long DISCARD_MS_MAX = 10_000;

  private final Vertx vertx;

  Answers(Vertx vertx) {
    this.vertx = vertx;
  }

  void send(HttpServerRequest request, int status, JsonObject json) {
    HttpServerResponse response = request.response();
    if (response.ended() || response.closed()) {
      return;
    }
    response
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader("X-Content-Type-Options", "nosniff")
        .end(json.toBuffer());
  }

  /** Tells the problem, with these members added, and reads off what is left of the body. */
  void send(HttpServerRequest request, Problem problem, JsonObject more) {
    problem
        .retryAfterS()
        .ifPresent(s -> request.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(s)));
    send(request, problem.status(), problem.json().mergeIn(more));
    discard(request);
  }

  void send(HttpServerRequest request, Problem problem) {
    send(request, problem, new JsonObject());
  }

  void send(HttpServerRequest request, Throwable e) {
    send(request, problem(e));
  }

  /** What to say of a failure: a problem as it is, the log's absence, or no more than "ours". */
  static Problem problem(Throwable e) {
    if (e instanceof ProblemException known) {
      return known.problem();
    }
    if (e instanceof LogUnavailableException) {
      LOG.warn("Answered 503: {}", e.getMessage());
      return Problem.unavailable("the log cannot take events now");
    }
    LOG.error("A request failed", e);
    return new Problem(500, "internal", "the gateway failed", "tell whoever runs the gateway");
  }

  /** A client that still writes would lose the answer if the connection were closed at once. */
  private void discard(HttpServerRequest request) {
    if (request.isEnded()) {
      return;
    }
    long timer = vertx.setTimer(DISCARD_MS_MAX, id -> request.connection().close());
    request.exceptionHandler(e -> vertx.cancelTimer(timer));
    request.endHandler(nothing -> vertx.cancelTimer(timer));
    request.handler(piece -> {}).resume();
  }
}
