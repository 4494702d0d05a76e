package org.pledgewatch.dashboard;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** The live half of the API: runs, scopes, and the stream of events. */
final class LiveRoutes {
  private final LiveState state;
  private final LiveStreams streams;

  LiveRoutes(LiveState state, LiveStreams streams) {
    this.state = state;
    this.streams = streams;
  }

  void mount(Router router) {
    router.get("/api/runs").handler(c -> sendJson(c, LiveJson.runs(state).toString()));
    router.get("/api/scopes").handler(this::scopes);
    router.get("/api/stream").handler(this::stream);
  }

  static void sendJson(RoutingContext context, String json) {
    context
        .response()
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(json);
  }

  private void scopes(RoutingContext context) {
    String run = Subscription.requireRun(context.request().getParam("run"));
    sendJson(context, LiveJson.scopes(state.run(run)).toString());
  }

  private void stream(RoutingContext context) {
    Subscription subscription = subscription(context);
    HttpServerResponse response = context.response();
    if (streams.isFull()) {
      new Problem(503, "Too many pages are open", "Close some, or try again later").send(response);
      return;
    }
    response.setChunked(true);
    response.putHeader("Content-Type", "text/event-stream");
    response.putHeader("Content-Encoding", "identity"); // A compressor would hold events back.
    response.putHeader("Cache-Control", "no-store");
    response.putHeader("X-Accel-Buffering", "no");
    streams.open(subscription, response);
  }

  private static Subscription subscription(RoutingContext context) {
    return new Subscription(
        context.request().getParam("run"),
        scope(context),
        Subscription.windows(context.request().getParam("window")),
        Subscription.measures(context.request().getParam("measure")),
        "true".equals(context.request().getParam("parts")));
  }

  /** The part of the service that an address names. */
  static Scope scope(RoutingContext context) {
    return new Scope(
        named(context, "force"),
        named(context, "district"),
        named(context, "neighbourhood"),
        named(context, "centre"));
  }

  private static String named(RoutingContext context, String name) {
    String value = context.request().getParam(name);
    return value == null || value.isEmpty() ? null : value;
  }
}
