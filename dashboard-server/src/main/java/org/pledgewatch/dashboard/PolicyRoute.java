package org.pledgewatch.dashboard;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.pledgewatch.domain.wire.PolicyYaml;

/**
 * {@code GET /api/policy?name}: the definitions behind the figures. Packs that come with the
 * project only, never a file by its path. Confined to one event loop.
 */
final class PolicyRoute {
  static final int PACKS_MAX = 32;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

  private final Vertx vertx;
  private final Map<String, Future<String>> packs = new HashMap<>();

  PolicyRoute(Vertx vertx) {
    this.vertx = vertx;
  }

  void mount(Router router) {
    router.get("/api/policy").handler(this::policy);
  }

  private void policy(RoutingContext context) {
    String name = context.request().getParam("name");
    if (name == null || !NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("name: \"" + name + "\" (for instance pledge-2008)");
    }
    if (packs.size() >= PACKS_MAX) {
      packs.clear();
    }
    packs
        .computeIfAbsent(name, this::read)
        .onSuccess(json -> LiveRoutes.sendJson(context, json))
        .onFailure(context::fail);
  }

  private Future<String> read(String name) {
    return vertx.executeBlocking(() -> PolicyJson.write(PolicyYaml.named(name)));
  }
}
