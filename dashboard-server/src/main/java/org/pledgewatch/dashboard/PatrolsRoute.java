package org.pledgewatch.dashboard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.dashboard.access.Access;
import org.pledgewatch.dashboard.access.Forces;
import org.pledgewatch.dashboard.access.Permission;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.dashboard.http.Answer;
import org.pledgewatch.domain.reference.Area;
import org.pledgewatch.domain.reference.PatrolPlan;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.Json;
import org.pledgewatch.domain.wire.ReferenceFolder;

/**
 * {@code GET /api/patrols?run}: which neighbourhoods have a patrol plan and how many times and
 * points are in it, so that a page can tell "none reached" from "no plan". Not when and where: that
 * would tell when nobody comes. Of the visitor's forces alone. Confined to one event loop.
 */
final class PatrolsRoute {
  private static final String NONE = "{}";

  private final Vertx vertx;
  private final LiveState state;
  private final Map<Wanted, Future<String>> plans = new LinkedHashMap<>();

  private record Wanted(String reference, Forces of) {}

  PatrolsRoute(Vertx vertx, LiveState state) {
    this.vertx = vertx;
    this.state = state;
  }

  void mount(Routes routes) {
    routes.get("/api/patrols", Permission.NEIGHBOURHOODS, this::patrols);
  }

  private void patrols(RoutingContext context) {
    String id = Subscription.requireRun(context.request().getParam("run"));
    Optional<String> reference =
        state
            .run(id)
            .flatMap(RunState::run)
            .flatMap(Run::reference)
            .filter(name -> !name.isEmpty());
    reference
        .map(name -> read(new Wanted(name, Access.of(context).forces())))
        .orElse(Future.succeededFuture(NONE))
        .onSuccess(json -> Answer.json(context, json))
        .onFailure(context::fail);
  }

  private Future<String> read(Wanted wanted) {
    Future<String> known = plans.get(wanted);
    if (known != null && !known.failed()) {
      return known;
    }
    if (plans.size() >= PlacesRoute.KEPT_MAX) {
      plans.remove(plans.keySet().iterator().next());
    }
    Future<String> read =
        vertx.executeBlocking(
            () -> json(ReferenceFolder.texts(wanted.reference()).parse(), wanted.of()), false);
    plans.put(wanted, read);
    return read;
  }

  private static String json(Reference reference, Forces of) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    for (Area area : reference.areas()) {
      if (of.cover(area.force())) {
        reference.patrolPlan(area.neighbourhood()).ifPresent(p -> put(area, p, json));
      }
    }
    return json.toString();
  }

  private static void put(Area area, PatrolPlan plan, ObjectNode to) {
    to.putObject(area.neighbourhood())
        .put("redTimes", plan.redSectors().size())
        .put("outOfStationTimes", plan.outOfStation().size())
        .put("points", plan.points().size());
  }
}
