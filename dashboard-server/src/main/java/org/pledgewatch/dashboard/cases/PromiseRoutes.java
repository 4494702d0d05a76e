package org.pledgewatch.dashboard.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.pledgewatch.dashboard.access.Access;
import org.pledgewatch.dashboard.access.Permission;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.dashboard.http.Answer;
import org.pledgewatch.dashboard.http.EventStream;
import org.pledgewatch.domain.standing.CaseStanding;

/** Lists of promises, at once and as they change, and one promise with its case's events. */
final class PromiseRoutes {
  private final CaseDesk desk;
  private final PromiseStreams streams;

  PromiseRoutes(CaseDesk desk, PromiseStreams streams) {
    this.desk = desk;
    this.streams = streams;
  }

  void mount(Routes routes) {
    routes.get("/api/promises", Permission.TIMELINE, this::list);
    routes.stream("/api/promises/stream", Permission.TIMELINE, this::stream);
    routes.get("/api/promise", Permission.TIMELINE, this::promise);
  }

  private void list(RoutingContext context) {
    Answer.json(context, desk.list(query(context)).whole().toString());
  }

  private void stream(RoutingContext context) {
    PromiseQuery query = query(context);
    HttpServerResponse response = context.response();
    if (streams.isFull()) {
      EventStream.refuse(response);
      return;
    }
    EventStream.begin(response);
    streams.open(query, response);
  }

  private void promise(RoutingContext context) {
    String run = PromiseQuery.requireRun(context.request().getParam("run"));
    Access access = Access.of(context);
    CaseDesk.Found found =
        desk.find(run, String.valueOf(context.request().getParam("id")), access.forces());
    CaseStanding whole = found.whole();
    ObjectNode json =
        PromiseJson.timeline(found.promise(), whole, found.now(), access.may(Permission.POSITIONS));
    Optional<DraftReason> draft =
        found.promise().standing().isToExplain(found.now().atMs())
            ? Optional.of(
                DraftReason.of(whole, found.promise().standing(), found.now().run().zone()))
            : Optional.empty();
    draft.ifPresent(
        its -> json.putObject("draft").put("reason", its.code()).put("text", its.text()));
    Answer.json(context, json.toString());
  }

  private static PromiseQuery query(RoutingContext context) {
    PromiseQuery query = PromiseQuery.of(context.queryParams());
    Access.of(context).requireForce(query.scope().get("force").orElse(null));
    return query;
  }
}
