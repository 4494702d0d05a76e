package org.pledgewatch.dashboard;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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
    Set<Scope> scopes = state.map(RunState::scopes).orElse(Set.of());
    names(scopes, Scope::force).stream()
        .filter(of::cover)
        .forEach(
            force -> {
              ObjectNode its = forces.addObject().put("force", force);
              Set<Scope> parts = parts(scopes, Scope.ofForce(force));
              names(parts, Scope::centre).forEach(its.putArray("centres")::add);
              districts(parts, its.putArray("districts"));
            });
    return json;
  }

  private static void districts(Set<Scope> scopes, ArrayNode to) {
    names(scopes, Scope::district)
        .forEach(
            name -> {
              Set<Scope> parts = parts(scopes, new Scope(null, name, null, null));
              ArrayNode neighbourhoods =
                  to.addObject().put("district", name).putArray("neighbourhoods");
              names(parts, Scope::neighbourhood).forEach(neighbourhoods::add);
            });
  }

  private static Set<Scope> parts(Set<Scope> scopes, Scope whole) {
    return scopes.stream().filter(whole::holds).collect(Collectors.toSet());
  }

  private static Set<String> names(Set<Scope> scopes, Function<Scope, String> part) {
    return scopes.stream()
        .map(part)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
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
