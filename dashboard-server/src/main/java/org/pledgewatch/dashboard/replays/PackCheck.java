package org.pledgewatch.dashboard.replays;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.domain.policy.PolicyPack;
import org.pledgewatch.domain.replay.ReplayOrder;
import org.pledgewatch.domain.wire.Json;
import org.pledgewatch.domain.wire.PolicyException;
import org.pledgewatch.domain.wire.PolicyYaml;

/**
 * What an own policy pack's text is worth. Immutable.
 *
 * @param pack empty where there are problems
 * @param problems each with its line and its mend
 */
record PackCheck(Optional<PolicyPack> pack, List<String> problems) {

  /** Reads a text; takes a moment, so not on an event loop. */
  static PackCheck of(String text) {
    if (text.length() > ReplayOrder.PACK_LENGTH_MAX) {
      return refused("pack: more than " + ReplayOrder.PACK_LENGTH_MAX + " characters; shorten it");
    }
    try {
      PolicyPack pack = PolicyYaml.parse("pack", text);
      return PolicyYaml.SHIPPED.contains(pack.name())
          ? refused("policy: \"" + pack.name() + "\" ships already; give yours a name of its own")
          : new PackCheck(Optional.of(pack), List.of());
    } catch (PolicyException e) {
      return new PackCheck(Optional.empty(), e.problems());
    } catch (IllegalArgumentException e) {
      return refused(String.valueOf(e.getMessage()));
    }
  }

  /** As the page reads it. */
  ObjectNode json() {
    ObjectNode json = Json.MAPPER.createObjectNode();
    pack.ifPresent(known -> json.put("policy", known.name()).put("title", known.title()));
    ArrayNode list = json.putArray("problems");
    problems.forEach(list::add);
    return json;
  }

  private static PackCheck refused(String problem) {
    return new PackCheck(Optional.empty(), List.of(problem));
  }
}
