package org.pledgewatch.dashboard;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import org.pledgewatch.dashboard.access.Routes;

/** A running dashboard. Thread-safe. */
public final class Dashboard {
  private final Vertx vertx;
  private final DashboardVerticle verticle;
  private final String deployment;

  private Dashboard(Vertx vertx, DashboardVerticle verticle, String deployment) {
    this.vertx = vertx;
    this.verticle = verticle;
    this.deployment = deployment;
  }

  /**
   * Starts the pages, their API and the operations port. Completes once both ports listen, else
   * fails (a taken port with {@code java.net.BindException}); neither the log nor the store need to
   * be there yet.
   */
  public static Future<Dashboard> start(Vertx vertx, DashboardConfig config) {
    DashboardVerticle verticle = new DashboardVerticle(config);
    return vertx.deployVerticle(verticle).map(id -> new Dashboard(vertx, verticle, id));
  }

  /** The port of the pages. */
  public int port() {
    return verticle.port();
  }

  /** Every route of the pages' port, with what it needs. */
  List<Routes.Route> routes() {
    return verticle.routes().registered();
  }

  /** The port of health and metrics. */
  public int opsPort() {
    return verticle.opsPort();
  }

  /** Stops listening and following. */
  public Future<Void> close() {
    return vertx.undeploy(deployment);
  }
}
