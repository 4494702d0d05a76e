package org.pledgewatch.dashboard;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.ReferenceFolder;

/**
 * {@code GET /api/places?run}: the boundaries of a run's reference data as GeoJSON, for maps and
 * names. Which files that is says the run, never the address. Confined to one event loop.
 */
final class PlacesRoute {
  static final int KEPT_MAX = 4;

  private static final String NOWHERE = "{\"type\":\"FeatureCollection\",\"features\":[]}";

  private final Vertx vertx;
  private final LiveState state;
  private final Map<String, Future<String>> boundaries = new LinkedHashMap<>();

  PlacesRoute(Vertx vertx, LiveState state) {
    this.vertx = vertx;
    this.state = state;
  }

  void mount(Router router) {
    router.get("/api/places").handler(this::places);
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
        .map(this::read)
        .orElse(Future.succeededFuture(NOWHERE))
        .onSuccess(json -> LiveRoutes.sendJson(context, json))
        .onFailure(context::fail);
  }

  private Future<String> read(String reference) {
    Future<String> known = boundaries.get(reference);
    if (known != null && !known.failed()) {
      return known;
    }
    if (boundaries.size() >= KEPT_MAX) {
      boundaries.remove(boundaries.keySet().iterator().next());
    }
    Future<String> read =
        vertx.executeBlocking(() -> ReferenceFolder.texts(reference).boundaries(), false);
    boundaries.put(reference, read);
    return read;
  }
}
