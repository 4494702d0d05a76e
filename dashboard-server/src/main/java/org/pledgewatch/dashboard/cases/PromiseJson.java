package org.pledgewatch.dashboard.cases;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.standing.CaseFact;
import org.pledgewatch.domain.standing.CaseStanding;
import org.pledgewatch.domain.standing.PromiseStanding;
import org.pledgewatch.domain.wire.CaseJson;
import org.pledgewatch.domain.wire.Json;

/** What pages read of promises: as they are on their topic, with the state of the moment. */
final class PromiseJson {
  private PromiseJson() {}

  /** One in a list. Why it was decided is only said once it is. */
  static ObjectNode line(HeldPromise held, long atMs) {
    PromiseStanding standing = held.standing();
    ObjectNode json = CaseJson.promise(standing);
    json.put("kind", CaseJson.name(held.of().kind()));
    json.put("subject", held.of().subject());
    json.put("state", standing.at(atMs).name().toLowerCase(Locale.ROOT));
    if (atMs < standing.decidedMs()) {
      json.remove("words");
      json.remove("outcome");
      json.remove("decidedBy");
    }
    return json;
  }

  /**
   * A promise with the events of its case.
   *
   * @param showsUnits whether officers' ids are for whoever reads it
   */
  static ObjectNode timeline(HeldPromise held, CaseStanding whole, RunNow now, boolean showsUnits) {
    ObjectNode json = now.into(Json.MAPPER.createObjectNode());
    json.put("run", now.run().id());
    json.put("zone", now.run().zone().getId());
    json.set("promise", line(held, now.atMs()));
    ArrayNode others = json.putArray("others");
    for (PromiseStanding other : whole.promises()) {
      if (!other.id().equals(held.standing().id()) && other.openedMs() <= now.atMs()) {
        others.add(line(new HeldPromise(held.of(), other), now.atMs()));
      }
    }
    ArrayNode facts = json.putArray("facts");
    for (CaseFact fact : whole.facts()) {
      facts.add(fact(showsUnits ? fact : fact.withoutUnit(), whole, now));
    }
    json.put("leftOut", whole.leftOut());
    return json;
  }

  private static ObjectNode fact(CaseFact fact, CaseStanding whole, RunNow now) {
    ObjectNode json = CaseJson.fact(fact, whole.subject());
    long behindMs = fact.receivedMs() - fact.timeMs();
    boolean isLate =
        now.isByWall()
            && fact.receivedMs() != Event.NOT_RECEIVED
            && behindMs > whole.kind().stream().disorder().toMillis();
    if (isLate) {
      json.put("lateMs", behindMs);
    }
    return json;
  }
}
