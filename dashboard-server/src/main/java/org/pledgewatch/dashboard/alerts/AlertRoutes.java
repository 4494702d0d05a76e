package org.pledgewatch.dashboard.alerts;

import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.pledgewatch.dashboard.access.Access;
import org.pledgewatch.dashboard.access.Audit;
import org.pledgewatch.dashboard.access.Deed;
import org.pledgewatch.dashboard.access.Permission;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.dashboard.alerts.Alert.Acknowledged;
import org.pledgewatch.dashboard.http.Answer;
import org.pledgewatch.dashboard.http.Problem;
import org.pledgewatch.domain.run.Run;

/** {@code GET /api/alerts?run&force} and {@code POST /api/alerts/{id}/acknowledge}. */
final class AlertRoutes {
  private final Alerts alerts;
  private final Audit audit;

  AlertRoutes(Alerts alerts, Audit audit) {
    this.alerts = alerts;
    this.audit = audit;
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
    Access access = Access.of(context);
    Optional<Alert> alert =
        alerts
            .find(context.pathParam("id"))
            .filter(found -> access.forces().cover(found.force().orElse(null)));
    if (alert.isEmpty()) {
      gone(context);
      return;
    }
    Acknowledged by = new Acknowledged(access.user(), System.currentTimeMillis());
    Map<String, String> details = Map.of("run", alert.get().run());
    audit
        .record(Deed.of(context, Deed.Action.ACKNOWLEDGED, alert.get().id(), details))
        .compose(recorded -> alerts.acknowledge(alert.get().id(), by))
        .onSuccess(now -> Answer.json(context, AlertJson.write(now).toString()))
        .onFailure(
            failure -> {
              if (failure instanceof NoSuchElementException) {
                gone(context);
              } else {
                context.fail(failure);
              }
            });
  }

  private static void gone(RoutingContext context) {
    new Problem(404, "There is no such alert", "It is forgotten, or its id is another")
        .send(context.response());
  }
}
