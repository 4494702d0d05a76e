package org.pledgewatch.dashboard;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.pledgewatch.dashboard.access.Access;
import org.pledgewatch.dashboard.access.Permission;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.dashboard.http.Answer;
import org.pledgewatch.dashboard.http.EventStream;

/** The live half of the API: runs, scopes, and the stream of events. */
final class LiveRoutes {
  private final LiveState state;
  private final LiveStreams streams;

  LiveRoutes(LiveState state, LiveStreams streams) {
    this.state = state;
    this.streams = streams;
  }

  void mount(Routes routes) {
    routes
        .get("/api/runs", Permission.LIVE, this::runs)
        .get("/api/scopes", Permission.LIVE, this::scopes)
        .stream("/api/stream", Permission.LIVE, this::stream);
  }

  private void runs(RoutingContext context) {
    Answer.json(context, LiveJson.runs(state, Access.of(context).forces()).toString());
  }

  private void scopes(RoutingContext context) {
    String run = Subscription.requireRun(context.request().getParam("run"));
    Answer.json(context, LiveJson.scopes(state.run(run), Access.of(context).forces()).toString());
  }

  private void stream(RoutingContext context) {
    Subscription subscription = subscription(context);
    Access.of(context).requireForce(subscription.scope().force());
    HttpServerResponse response = context.response();
    if (streams.isFull()) {
      EventStream.refuse(response);
      return;
    }
    EventStream.begin(response);
    streams.open(subscription, response);
  }

  private static Subscription subscription(RoutingContext context) {
    return new Subscription(
        context.request().getParam("run"),
        scope(context),
        Subscription.windows(context.request().getParam("window")),
        Subscription.measures(context.request().getParam("measure")),
        "true".equals(context.request().getParam("parts")),
        Access.of(context).forces());
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
