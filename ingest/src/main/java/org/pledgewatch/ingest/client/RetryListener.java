package org.pledgewatch.ingest.client;

import java.time.Duration;

/** Is told that something could not be sent now and will be tried again. */
@FunctionalInterface
public interface RetryListener {
  /**
   * @param why for people
   * @param in after that time
   */
  void retrying(String why, Duration in);
}
