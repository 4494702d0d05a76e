package org.pledgewatch.dashboard;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Health and metrics, on a port of their own. */
final class Operations {
  private final MeasuresFollower follower;
  private final DashboardMetrics metrics;

  Operations(MeasuresFollower follower, DashboardMetrics metrics) {
    this.follower = follower;
    this.metrics = metrics;
  }

  void mount(Router router) {
    router
        .get("/health/live")
        .handler(c -> answer(c, follower.isAlive(), "alive", "the log is no longer followed"));
    router.get("/health/ready").handler(this::ready);
    router
        .get("/metrics")
        .handler(
            context ->
                context
                    .response()
                    .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                    .end(metrics.scrape()));
  }

  private void ready(RoutingContext context) {
    answer(
        context,
        follower.isCaughtUp() && follower.isLogReachable(),
        "ready",
        follower.isLogReachable() ? "still reading the log" : "the log does not answer");
  }

  private static void answer(RoutingContext context, boolean isWell, String well, String unwell) {
    context
        .response()
        .setStatusCode(isWell ? 200 : 503)
        .putHeader("Content-Type", "text/plain; charset=utf-8")
        .putHeader("Cache-Control", "no-store")
        .end(isWell ? well : unwell);
  }
}
