package org.pledgewatch.dashboard.cases;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.domain.standing.CaseNews;
import org.pledgewatch.domain.standing.CaseStanding;
import org.pledgewatch.domain.standing.PromiseStanding;
import org.pledgewatch.domain.wire.CaseJson;

/**
 * A case as the pages hold it: its promises at hand, its facts as they came, until somebody asks.
 *
 * @param downgraded ids of those that a downgrade has made void
 * @param json the topic's record
 */
record HeldCase(CaseKey key, List<PromiseStanding> promises, Set<String> downgraded, String json) {
  HeldCase {
    promises = List.copyOf(promises);
    downgraded = Set.copyOf(downgraded);
  }

  /** All of it, its facts included. */
  CaseStanding whole(String run) {
    byte[] topicKey =
        CaseJson.topicKey(new CaseNews(run, key.kind(), key.subject(), Optional.empty()));
    return CaseJson.decode(topicKey, json.getBytes(StandardCharsets.UTF_8))
        .standing()
        .orElseThrow();
  }

  /** From when on nothing more is to come of it, as far as is known, and nobody is to be told. */
  long settledMs() {
    long lastMs = Long.MIN_VALUE;
    for (PromiseStanding promise : promises) {
      boolean isOwed =
          promise.explainByMs() != PromiseStanding.NEVER_MS
              && promise.explainedMs() == PromiseStanding.NEVER_MS;
      lastMs = Math.max(lastMs, isOwed ? promise.explainByMs() : promise.decidedMs());
    }
    return lastMs;
  }
}
