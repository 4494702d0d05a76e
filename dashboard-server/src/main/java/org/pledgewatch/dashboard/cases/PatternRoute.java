package org.pledgewatch.dashboard.cases;

import io.vertx.ext.web.RoutingContext;
import org.pledgewatch.dashboard.access.Access;
import org.pledgewatch.dashboard.access.Permission;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.dashboard.http.Answer;

/**
 * {@code GET /api/patterns?run&force&days}: whether promises are fulfilled in bunches just before
 * their targets, and whether they become void by downgrades just before a breach, among the cases
 * that are held.
 */
final class PatternRoute {
  private final CaseDesk desk;

  PatternRoute(CaseDesk desk) {
    this.desk = desk;
  }

  void mount(Routes routes) {
    routes.get("/api/patterns", Permission.QUALITY, this::patterns);
  }

  private void patterns(RoutingContext context) {
    PatternQuery query = PatternQuery.of(context.queryParams());
    Access.of(context).requireForce(query.force().orElse(null));
    Answer.json(context, desk.patterns(query).toString());
  }
}
