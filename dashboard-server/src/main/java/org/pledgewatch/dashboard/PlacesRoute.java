package org.pledgewatch.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.util.Iterator;
import org.pledgewatch.dashboard.access.Forces;
import org.pledgewatch.dashboard.access.Permission;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.domain.wire.Json;

/**
 * {@code GET /api/places?run}: the boundaries of a run's reference data as GeoJSON, for maps and
 * names.
 */
final class PlacesRoute {
  private static final String NOWHERE = "{\"type\":\"FeatureCollection\",\"features\":[]}";

  private final ReferenceAnswers answers;

  PlacesRoute(Vertx vertx, LiveState state) {
    answers =
        new ReferenceAnswers(
            vertx, state, NOWHERE, (texts, forces) -> within(forces, texts.boundaries()));
  }

  void mount(Routes routes) {
    routes.get("/api/places", Permission.DEFINITIONS, answers::answer);
  }

  /** What is within these forces. */
  private static String within(Forces forces, String boundaries) throws JsonProcessingException {
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
