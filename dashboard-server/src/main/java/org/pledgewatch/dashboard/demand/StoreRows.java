package org.pledgewatch.dashboard.demand;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;

/** Asks the store by SQL. */
@FunctionalInterface
public interface StoreRows {
  /**
   * The rows that answer a query, each an array; none where its table does not exist yet. Never
   * blocks; fails where the store does not answer in time.
   */
  Future<JsonArray> rows(String sql);
}
