package org.pledgewatch.dashboard;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.Json;
import org.pledgewatch.domain.wire.RunJson;

/** The JSON that the live pages read. Figures go out as they were published. */
final class LiveJson {
  private LiveJson() {}

  static ObjectNode runs(LiveState state) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    ArrayNode list = json.putArray("runs");
    state.runs().forEach(run -> list.add(run(run)));
    return json;
  }

  static ObjectNode scopes(Optional<RunState> state) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    ArrayNode forces = json.putArray("forces");
    state.ifPresent(
        known ->
            known
                .centresByForce()
                .forEach(
                    (force, centres) -> {
                      ArrayNode names = forces.addObject().put("force", force).putArray("centres");
                      centres.forEach(names::add);
                    }));
    return json;
  }

  /** The runs there are, and the forces and centres of this one. */
  static ObjectNode directory(LiveState state, String run) {
    ObjectNode json = runs(state);
    json.setAll(scopes(state.run(run)));
    return json;
  }

  /** How far the run has come, and what the server knows of its own sources. */
  static ObjectNode clock(Optional<RunState> state, boolean isLogReachable, long nowMs) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("serverMs", nowMs);
    json.put("logReachable", isLogReachable);
    state
        .flatMap(RunState::clock)
        .ifPresent(
            clock ->
                json.put("finalMs", clock.finalMs())
                    .put("newestMs", clock.newestMs())
                    .put("wallMs", clock.wallMs())
                    .put("movedMs", state.get().movedMs()));
    return json;
  }

  static String figures(List<LatestFigure> figures) {
    return figures.stream().map(LatestFigure::json).collect(Collectors.joining(",", "[", "]"));
  }

  private static ObjectNode run(Run run) {
    try {
      return (ObjectNode) Json.MAPPER.readTree(RunJson.encode(run));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
