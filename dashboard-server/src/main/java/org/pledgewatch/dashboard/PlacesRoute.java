package org.pledgewatch.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.dashboard.access.Access;
import org.pledgewatch.dashboard.access.Forces;
import org.pledgewatch.dashboard.access.Permission;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.dashboard.http.Answer;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.Json;
import org.pledgewatch.domain.wire.ReferenceFolder;

/**
 * {@code GET /api/places?run}: the boundaries of a run's reference data as GeoJSON, for maps and
 * names, as far as they are within the visitor's forces. Which files that is says the run, never
 * the address. Confined to one event loop.
 */
final class PlacesRoute {
  static final int KEPT_MAX = 32;

  private static final String NOWHERE = "{\"type\":\"FeatureCollection\",\"features\":[]}";

  private final Vertx vertx;
  private final LiveState state;
  private final Map<Wanted, Future<String>> boundaries = new LinkedHashMap<>();

  private record Wanted(String reference, Forces of) {}

  PlacesRoute(Vertx vertx, LiveState state) {
    this.vertx = vertx;
    this.state = state;
  }

  void mount(Routes routes) {
    routes.get("/api/places", Permission.DEFINITIONS, this::places);
  }

  private void places(RoutingContext context) {
    String id = Subscription.requireRun(context.request().getParam("run"));
    Optional<String> reference =
        state
            .run(id)
            .flatMap(RunState::run)
            .flatMap(Run::reference)
            .filter(name -> !name.isEmpty());
    reference
        .map(name -> read(new Wanted(name, Access.of(context).forces())))
        .orElse(Future.succeededFuture(NOWHERE))
        .onSuccess(json -> Answer.json(context, json))
        .onFailure(context::fail);
  }

  private Future<String> read(Wanted wanted) {
    Future<String> known = boundaries.get(wanted);
    if (known != null && !known.failed()) {
      return known;
    }
    if (boundaries.size() >= KEPT_MAX) {
      boundaries.remove(boundaries.keySet().iterator().next());
    }
    Future<String> read =
        vertx.executeBlocking(
            () -> of(ReferenceFolder.texts(wanted.reference()).boundaries(), wanted.of()), false);
    boundaries.put(wanted, read);
    return read;
  }

  /** What is within these forces. */
  private static String of(String boundaries, Forces forces) throws JsonProcessingException {
    if (forces.isAll()) {
      return boundaries;
    }
    JsonNode json = Json.MAPPER.readTree(boundaries);
    Iterator<JsonNode> features = json.path("features").elements();
    while (features.hasNext()) {
      if (!forces.cover(features.next().at("/properties/force").textValue())) {
        features.remove();
      }
    }
    return json.toString();
  }
}
