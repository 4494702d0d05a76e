package org.pledgewatch.dashboard.sources;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import org.pledgewatch.dashboard.access.Access;
import org.pledgewatch.dashboard.access.Forces;
import org.pledgewatch.dashboard.access.Permission;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.dashboard.http.Answer;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.Json;

/**
 * {@code GET /api/sources?run}: when each source of a run was last heard. Times in milliseconds
 * since 1970; what never happened is left out. Whoever is bound to forces sees the sources that
 * have named one of them and no other.
 */
public final class SourcesRoute {
  private final SeenSources seen;

  public SourcesRoute(SourcesFollower follower) {
    this.seen = follower.seen();
  }

  public void mount(Routes routes) {
    routes.get("/api/sources", Permission.QUALITY, this::sources);
  }

  private void sources(RoutingContext context) {
    String run = String.valueOf(context.request().getParam("run"));
    Run.requireId(run);
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("serverMs", System.currentTimeMillis());
    ArrayNode list = json.putArray("sources");
    Forces forces = Access.of(context).forces();
    seen.of(run)
        .forEach(
            (source, last) -> {
              if (last.isOf(forces)) {
                put(source, last, list.addObject());
              }
            });
    Answer.json(context, json.toString());
  }

  private static void put(String source, SourceSeen last, ObjectNode to) {
    to.put("source", source);
    to.put("newestMs", last.newestMs());
    if (last.eventMs() != SourceSeen.NEVER) {
      to.put("eventMs", last.eventMs());
    }
    to.put("heardMs", last.heardMs());
    to.put("lagMs", last.lagMs());
    to.put("events", last.events());
    to.put("beats", last.beats());
  }
}
