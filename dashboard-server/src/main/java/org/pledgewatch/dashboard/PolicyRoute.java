package org.pledgewatch.dashboard;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import org.pledgewatch.domain.wire.PolicyYaml;

/**
 * {@code GET /api/policy?name}: the definitions behind the figures. Packs that come with the
 * project only, never a file by its path. Confined to one event loop.
 */
final class PolicyRoute {
  private final Vertx vertx;
  private final Map<String, Future<String>> packs = new HashMap<>();

  PolicyRoute(Vertx vertx) {
    this.vertx = vertx;
  }

  void mount(Router router) {
    router.get("/api/policy").handler(this::policy);
  }

  private void policy(RoutingContext context) {
    String name = String.valueOf(context.request().getParam("name"));
    if (!PolicyYaml.SHIPPED.contains(name)) {
      throw new IllegalArgumentException(
          "name: \"" + name + "\" (must be " + String.join(" or ", PolicyYaml.SHIPPED) + ")");
    }
    packs
        .computeIfAbsent(name, this::read)
        .onSuccess(json -> LiveRoutes.sendJson(context, json))
        .onFailure(context::fail);
  }

  private Future<String> read(String name) {
    return vertx.executeBlocking(() -> PolicyJson.write(PolicyYaml.shipped(name).orElseThrow()));
  }
}
