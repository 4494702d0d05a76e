package org.pledgewatch.dashboard.cases;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import org.pledgewatch.dashboard.access.Access;
import org.pledgewatch.dashboard.access.Audit;
import org.pledgewatch.dashboard.access.Deed;
import org.pledgewatch.dashboard.access.Permission;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.domain.event.Event;

/**
 * {@code POST /api/explain}: why a promise was broken, as an event through the gateway, whose
 * answer is passed on. It is in the audit log by the name of who said it before it is sent.
 */
final class ExplainRoute {
  private final CaseDesk desk;
  private final EventsOut gateway;
  private final Audit audit;

  ExplainRoute(CaseDesk desk, EventsOut gateway, Audit audit) {
    this.desk = desk;
    this.gateway = gateway;
    this.audit = audit;
  }

  void mount(Routes routes) {
    routes.post("/api/explain", Permission.EXPLAIN, this::explain);
  }

  private void explain(RoutingContext context) {
    Explanation said = Explanation.of(body(context));
    CaseDesk.Found found = desk.find(said.run(), said.id(), Access.of(context).forces());
    if (!found.promise().standing().isToExplain(found.now().atMs())) {
      throw NoSuchPromise.notToExplain(said.id());
    }
    long atMs = found.now().isByWall() ? System.currentTimeMillis() : found.now().atMs();
    Event event = said.event(atMs);
    recorded(context, said, event)
        .compose(recorded -> gateway.send(said.run(), event))
        .onSuccess(
            answer ->
                context
                    .response()
                    .setStatusCode(answer.status())
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Cache-Control", "no-store")
                    .end(answer.body()))
        .onFailure(context::fail);
  }

  private static byte[] body(RoutingContext context) {
    Buffer body = context.body().buffer();
    return body == null ? new byte[0] : body.getBytes();
  }

  private Future<Void> recorded(RoutingContext context, Explanation said, Event event) {
    return audit.record(
        Deed.of(
            context,
            Deed.Action.EXPLAINED,
            said.id(),
            Map.of(
                "run", said.run(),
                "reason", said.reason(),
                "told", String.valueOf(said.toldMs().isPresent()),
                "event", event.id())));
  }
}
