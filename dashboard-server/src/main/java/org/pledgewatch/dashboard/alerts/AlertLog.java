package org.pledgewatch.dashboard.alerts;

import io.vertx.core.Future;
import java.util.List;

/** Keeps alerts over a restart. */
public interface AlertLog {
  /** All that were kept, the newest of each. Fails while the log does not answer. */
  Future<List<byte[]>> read();

  /**
   * Keeps the newest of an alert.
   *
   * @param json null to forget it
   * @return completes once it is durable; never blocks
   */
  Future<Void> keep(String id, byte[] json);

  /** Lets go of what it holds. */
  Future<Void> close();
}
