package org.pledgewatch.dashboard.access;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.ArrayList;
import java.util.List;

/**
 * The one way to register a route: with the permission it needs. Whoever has not got it never
 * reaches the handler. Confined to one event loop while routes are registered.
 */
public final class Routes {
  /** What a route is to whoever calls it. */
  public enum Kind {
    /** An answer that ends. */
    API,
    /** Server-sent events, which end with the session they were opened in. */
    STREAM,
    /** A page for people: whoever is not signed in is led to the sign-in page. */
    PAGE
  }

  /** A route that was registered. */
  public record Route(HttpMethod method, String path, Permission permission, Kind kind) {}

  private final Router router;
  private final Gate gate;
  private final List<Route> registered = new ArrayList<>();

  Routes(Router router, Gate gate) {
    this.router = router;
    this.gate = gate;
  }

  /** Reads, and changes nothing. */
  public Routes get(String path, Permission needed, Handler<RoutingContext> handler) {
    return add(new Route(HttpMethod.GET, path, needed, Kind.API), handler);
  }

  /** Server-sent events: closed when the session ends in which they were opened. */
  public Routes stream(String path, Permission needed, Handler<RoutingContext> handler) {
    return add(new Route(HttpMethod.GET, path, needed, Kind.STREAM), handler);
  }

  /** A page for people. */
  public Routes page(String path, Permission needed, Handler<RoutingContext> handler) {
    return add(new Route(HttpMethod.GET, path, needed, Kind.PAGE), handler);
  }

  /** Changes something; the body, if any, is there when the handler is called. */
  public Routes post(String path, Permission needed, Handler<RoutingContext> handler) {
    return add(new Route(HttpMethod.POST, path, needed, Kind.API), handler);
  }

  /** Takes something away. */
  public Routes delete(String path, Permission needed, Handler<RoutingContext> handler) {
    return add(new Route(HttpMethod.DELETE, path, needed, Kind.API), handler);
  }

  /** All that were registered, in their order. */
  public List<Route> registered() {
    return List.copyOf(registered);
  }

  private Routes add(Route route, Handler<RoutingContext> handler) {
    registered.add(route);
    var added = router.route(route.method(), route.path());
    added.handler(context -> gate.check(context, route));
    if (route.method().equals(HttpMethod.POST)) {
      added.handler(Bodies.reader()); // Behind the gate: no body of a stranger is read.
    }
    added.handler(handler);
    return this;
  }
}
