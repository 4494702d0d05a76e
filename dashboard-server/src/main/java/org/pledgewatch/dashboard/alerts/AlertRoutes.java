package org.pledgewatch.dashboard.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.util.Optional;
import org.pledgewatch.dashboard.access.Access;
import org.pledgewatch.dashboard.access.Permission;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.dashboard.alerts.Alert.Acknowledged;
import org.pledgewatch.dashboard.http.Answer;
import org.pledgewatch.dashboard.http.Problem;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.Json;

/** {@code GET /api/alerts?run&force} and {@code POST /api/alerts/{id}/acknowledge}. */
final class AlertRoutes {
  /** Who asks where nobody has to sign in. */
  private static final String NOBODY = "nobody";

  private final Alerts alerts;

  AlertRoutes(Alerts alerts) {
    this.alerts = alerts;
  }

  void mount(Routes routes) {
    routes
        .get("/api/alerts", Permission.LIVE, this::list)
        .post("/api/alerts/:id/acknowledge", Permission.ACKNOWLEDGE, this::acknowledge);
  }

  private void list(RoutingContext context) {
    String run = context.request().getParam("run", "");
    Run.requireId(run);
    String force = context.request().getParam("force", "");
    Access.of(context).requireForce(force.isEmpty() ? null : force);
    Answer.json(context, alerts.json(run, Optional.of(force).filter(name -> !name.isEmpty())));
  }

  private void acknowledge(RoutingContext context) {
    Optional<Alert> alert = alerts.find(context.pathParam("id"));
    if (alert.isEmpty()) {
      new Problem(404, "There is no such alert", "It is forgotten, or its id is another")
          .send(context.response());
      return;
    }
    Access.of(context).requireForce(alert.get().force().orElse(null));
    Acknowledged by = new Acknowledged(name(context), System.currentTimeMillis());
    Future<Alert> kept = alerts.acknowledge(alert.get(), by);
    kept.onSuccess(now -> Answer.json(context, AlertJson.write(now).toString()))
        .onFailure(context::fail);
  }

  /** The name of whoever is signed in; where nobody has to be, the one that is given. */
  private static String name(RoutingContext context) {
    String user = Access.of(context).user();
    return user.equals(NOBODY) ? given(context) : user;
  }

  private static String given(RoutingContext context) {
    try {
      JsonNode body = Json.MAPPER.readTree(context.body().buffer().getBytes());
      return body.path("by").asText();
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException("the body must be {\"by\": \"your name\"}", e);
    }
  }
}
