package org.pledgewatch.dashboard;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pledgewatch.dashboard.access.Forces;
import org.pledgewatch.domain.run.Run;
import org.pledgewatch.domain.wire.Json;
import org.pledgewatch.domain.wire.RunJson;

/** The JSON that the live pages read. Figures go out as they were published. */
final class LiveJson {
  private LiveJson() {}

  /** The runs that those may know of who are bound to these forces. */
  static ObjectNode runs(LiveState state, Forces of) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    ArrayNode list = json.putArray("runs");
    state.runs(of).forEach(run -> list.add(run(run)));
    return json;
  }

  /**
   * Each of those forces with its centres and districts, each district with its neighbourhoods;
   * sorted.
   */
  static ObjectNode scopes(Optional<RunState> state, Forces of) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    ArrayNode forces = json.putArray("forces");
    Map<String, ForceParts> parts = new TreeMap<>();
    for (Scope scope : state.map(RunState::scopes).orElse(Set.of())) {
      if (scope.force() != null && of.cover(scope.force())) {
        parts.computeIfAbsent(scope.force(), force -> new ForceParts()).add(scope);
      }
    }
    parts.forEach((force, its) -> its.put(forces.addObject().put("force", force)));
    return json;
  }

  /** Names of the parts of a force, sorted. */
  private static final class ForceParts {
    private final Set<String> centres = new TreeSet<>();
    private final Map<String, Set<String>> districts = new TreeMap<>();

    void add(Scope scope) {
      if (scope.centre() != null) {
        centres.add(scope.centre());
      }
      if (scope.district() != null) {
        Set<String> its = districts.computeIfAbsent(scope.district(), name -> new TreeSet<>());
        if (scope.neighbourhood() != null) {
          its.add(scope.neighbourhood());
        }
      }
    }

    void put(ObjectNode force) {
      centres.forEach(force.putArray("centres")::add);
      ArrayNode list = force.putArray("districts");
      districts.forEach(
          (name, neighbourhoods) ->
              neighbourhoods.forEach(
                  list.addObject().put("district", name).putArray("neighbourhoods")::add));
    }
  }

  /** The runs there are, and the scopes of this one. */
  static ObjectNode directory(LiveState state, Subscription of) {
    ObjectNode json = runs(state, of.forces());
    json.setAll(scopes(state.run(of.run()), of.forces()));
    return json;
  }

  /** How far the run has come, and what the server knows of its own sources. */
  static ObjectNode clock(Optional<RunState> state, LogSight log, long nowMs) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("serverMs", nowMs);
    json.put("logReachable", log.isReachable());
    state
        .flatMap(RunState::clock)
        .ifPresent(
            clock ->
                json.put("finalMs", clock.finalMs())
                    .put("newestMs", clock.newestMs())
                    .put("wallMs", clock.wallMs())
                    .put("movedMs", state.get().movedMs()));
    state
        .flatMap(run -> run.waiting(log))
        .ifPresent(
            waiting ->
                json.put("waitingSinceMs", waiting.sinceMs())
                    .put("waitingUntilMs", waiting.untilMs()));
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
