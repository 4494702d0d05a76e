package org.pledgewatch.ingest.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.pledgewatch.domain.run.Run;

/** {@code POST /events?run=ID}: finds the run, checks the quota, and picks how to read the body. */
final class EventsHandler implements Handler<RoutingContext> {
  private final RunRegistry runs;
  private final Quota quota;
  private final Answers answers;
  private final Map<String, EventsTaker> takers;

  /**
   * @param takers by content type
   */
  EventsHandler(RunRegistry runs, Quota quota, Answers answers, Map<String, EventsTaker> takers) {
    this.runs = runs;
    this.quota = quota;
    this.answers = answers;
    this.takers = new TreeMap<>(takers);
  }

  @Override
  public void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    Optional<Problem> unread = unread(request);
    if (unread.isPresent()) {
      answers.send(request, unread.get());
      return;
    }
    String runId = Optional.ofNullable(request.getParam("run")).orElse(Run.LIVE);
    Optional<Run> run = runs.find(runId).filter(found -> found.clock() != Run.Clock.REPLAY);
    if (run.isEmpty()) {
      answers.send(request, Problem.unknownRun(runId));
      return;
    }
    long waitMs = quota.waitMs(Client.of(request));
    if (waitMs > 0) {
      answers.send(request, Problem.quota(waitMs));
      return;
    }
    takers.get(mediaType(request)).take(run.get(), request);
  }

  private Optional<Problem> unread(HttpServerRequest request) {
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      return Optional.of(unsupported("content encoding " + encoding));
    }
    if (!takers.containsKey(mediaType(request)) || !isUtf8(request)) {
      return Optional.of(unsupported("content type " + contentType(request)));
    }
    return Optional.empty();
  }

  private Problem unsupported(String what) {
    return new Problem(
        415,
        "unsupported-type",
        what + " is not taken",
        "send one of " + String.join(", ", takers.keySet()) + " in UTF-8, not compressed");
  }

  private static String contentType(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type == null ? "(none)" : type.toLowerCase(Locale.ROOT);
  }

  private static String mediaType(HttpServerRequest request) {
    return contentType(request).split(";", 2)[0].strip();
  }

  private static boolean isUtf8(HttpServerRequest request) {
    String type = contentType(request).replace(" ", "").replace("\"", "");
    int charset = type.indexOf(";charset=");
    return charset < 0 || type.startsWith("utf-8", charset + ";charset=".length());
  }
}
