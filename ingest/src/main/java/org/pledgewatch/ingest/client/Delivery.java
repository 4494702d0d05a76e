package org.pledgewatch.ingest.client;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What came of sending something to a gateway once. */
public sealed interface Delivery {

  /**
   * The gateway answered for every event; what it accepted is in the log.
   *
   * @param accepted new ones
   * @param duplicates ones that it had already
   * @param refused the others, each with its reason; also in the gateway's quarantine
   */
  record Delivered(long accepted, long duplicates, List<RefusedEvent> refused) implements Delivery {
    public Delivered {
      refused = List.copyOf(refused);
    }
  }

  /**
   * Not now: the gateway is gone, busy, or its log is. Sending the same again is safe.
   *
   * @param why for people
   * @param retryAfter when the gateway asks to try again, where it says so
   */
  record NotNow(String why, Optional<Duration> retryAfter) implements Delivery {}

  /** Never: the request itself is wrong, and would be again. */
  record Never(int status, String why) implements Delivery {}
}
