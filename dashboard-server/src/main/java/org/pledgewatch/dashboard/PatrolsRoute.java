package org.pledgewatch.dashboard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import org.pledgewatch.dashboard.access.Forces;
import org.pledgewatch.dashboard.access.Permission;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.domain.reference.Area;
import org.pledgewatch.domain.reference.PatrolPlan;
import org.pledgewatch.domain.reference.Reference;
import org.pledgewatch.domain.wire.Json;

/**
 * {@code GET /api/patrols?run}: which neighbourhoods have a patrol plan and how many times and
 * points are in it, so that a page can tell "none reached" from "no plan". Not when and where: that
 * would tell when nobody comes.
 */
final class PatrolsRoute {
  private static final String NONE = "{}";

  private final ReferenceAnswers answers;

  PatrolsRoute(Vertx vertx, LiveState state) {
    answers =
        new ReferenceAnswers(vertx, state, NONE, (texts, forces) -> json(texts.parse(), forces));
  }

  void mount(Routes routes) {
    routes.get("/api/patrols", Permission.NEIGHBOURHOODS, answers::answer);
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
