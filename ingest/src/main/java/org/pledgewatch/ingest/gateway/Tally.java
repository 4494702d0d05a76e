package org.pledgewatch.ingest.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Counts outcomes and lists them for the answer. Not thread-safe. */
final class Tally {
  /** So many refused lines are listed for a body without bound; all are counted. */
  static final int REFUSED_LISTED_MAX = 1_000;

  private final boolean listAll;
  private final JsonArray results = new JsonArray();
  private long accepted;
  private long duplicates;
  private long refused;

  private Tally(boolean listAll) {
    this.listAll = listAll;
  }

  /** Lists every item. */
  static Tally ofBatch() {
    return new Tally(true);
  }

  /** Lists refused lines only, up to {@link #REFUSED_LISTED_MAX}. */
  static Tally ofLines() {
    return new Tally(false);
  }

  void add(long index, Outcome outcome) {
    switch (outcome.verdict()) {
      case ACCEPTED -> accepted++;
      case DUPLICATE -> duplicates++;
      case REFUSED -> refused++;
    }
    boolean isRefused = outcome.verdict() == Outcome.Verdict.REFUSED;
    if (listAll || (isRefused && results.size() < REFUSED_LISTED_MAX)) {
      results.add(result(index, outcome));
    }
  }

  long events() {
    return accepted + duplicates + refused;
  }

  JsonObject counts() {
    return new JsonObject()
        .put("accepted", accepted)
        .put("duplicates", duplicates)
        .put("refused", refused);
  }

  JsonObject json() {
    return counts().put("results", results);
  }

  private static JsonObject result(long index, Outcome outcome) {
    JsonObject json = new JsonObject().put("index", index);
    outcome.id().ifPresent(id -> json.put("id", id));
    json.put("status", outcome.status());
    if (outcome.verdict() == Outcome.Verdict.DUPLICATE) {
      json.put("duplicate", true);
    }
    outcome
        .rejection()
        .ifPresent(
            rejection ->
                json.put("reason", rejection.reason().label()).put("detail", rejection.detail()));
    return json;
  }
}
