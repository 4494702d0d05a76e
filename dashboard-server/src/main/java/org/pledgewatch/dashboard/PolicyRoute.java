package org.pledgewatch.dashboard;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.pledgewatch.dashboard.access.Permission;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.dashboard.http.Answer;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.wire.PolicyYaml;

/**
 * {@code GET /api/policy?name&run}: the definitions behind the figures. Packs that come with the
 * project, and of a run that was ordered with a pack of its own that one; never a file by its path.
 * Confined to one event loop.
 */
final class PolicyRoute {
  /** Packs of runs' own that are held; the one held longest makes room. */
  static final int OWN_MAX = 32;

  private final Vertx vertx;
  private final Function<String, Optional<String>> ownOf;
  private final Map<String, Future<String>> shipped = new LinkedHashMap<>();
  private final Map<String, Future<String>> own = new LinkedHashMap<>();

  /**
   * @param ownOf the text of a run's own pack, which was checked when it was ordered
   */
  PolicyRoute(Vertx vertx, Function<String, Optional<String>> ownOf) {
    this.vertx = vertx;
    this.ownOf = ownOf;
  }

  void mount(Routes routes) {
    routes.get("/api/policy", Permission.DEFINITIONS, this::policy);
  }

  private void policy(RoutingContext context) {
    String name = String.valueOf(context.request().getParam("name"));
    Optional<String> text = Optional.ofNullable(context.request().getParam("run")).flatMap(ownOf);
    Future<String> pack;
    if (PolicyYaml.SHIPPED.contains(name)) {
      pack =
          shipped.computeIfAbsent(name, any -> read(() -> PolicyYaml.shipped(name).orElseThrow()));
    } else if (text.isPresent()) {
      pack = own(text.get());
    } else {
      throw new IllegalArgumentException(
          "name: \""
              + name
              + "\" (must be "
              + String.join(" or ", PolicyYaml.SHIPPED)
              + ", or that of a run that was ordered here with a pack of its own)");
    }
    pack.onSuccess(json -> Answer.json(context, json)).onFailure(context::fail);
  }

  private Future<String> own(String text) {
    Future<String> known = own.get(text);
    if (known != null) {
      return known;
    }
    if (own.size() >= OWN_MAX) {
      own.remove(own.keySet().iterator().next());
    }
    Future<String> read = read(() -> PolicyYaml.parse("pack", text));
    own.put(text, read);
    return read;
  }

  private Future<String> read(Pack pack) {
    return vertx.executeBlocking(() -> PolicyJson.write(pack.read()));
  }

  /** Reads a pack; takes a moment. */
  private interface Pack {
    PolicyPack read();
  }
}
