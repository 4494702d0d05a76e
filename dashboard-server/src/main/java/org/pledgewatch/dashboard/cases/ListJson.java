package org.pledgewatch.dashboard.cases;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.domain.wire.Json;

/**
 * A list of promises as JSON.
 *
 * @param head the moment that it is of, and whether it is all there is
 * @param byId its promises in their order
 */
record ListJson(ObjectNode head, Map<String, ObjectNode> byId) {

  /**
   * Nothing is listed before the run has a time.
   *
   * @param isComplete whether all that the topic had at the start has been read
   */
  static ListJson of(
      PromiseQuery query, Optional<RunNow> now, Optional<RunCases> cases, boolean isComplete) {
    ObjectNode head = Json.MAPPER.createObjectNode();
    head.put("run", query.run());
    ArrayNode states = head.putArray("states");
    query.states().forEach(state -> states.add(state.word()));
    now.ifPresent(its -> its.into(head));
    head.put("known", cases.isPresent());
    head.put("complete", isComplete);
    Map<String, ObjectNode> byId = new LinkedHashMap<>();
    boolean more = false;
    if (now.isPresent() && cases.isPresent()) {
      long atMs = now.get().atMs();
      PromiseList list = PromiseList.of(cases.get(), query, atMs);
      list.promises().forEach(held -> byId.put(held.standing().id(), PromiseJson.line(held, atMs)));
      more = list.more();
    }
    head.put("more", more);
    return new ListJson(head, byId);
  }

  ObjectNode whole() {
    ObjectNode json = head.deepCopy();
    ArrayNode promises = json.putArray("promises");
    byId.values().forEach(promises::add);
    return json;
  }
}
