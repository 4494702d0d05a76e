package org.pledgewatch.jobs.store;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries again until the store is there, waiting twice as long each time up to a bound. */
final class Backoff {
  private static final Logger LOG = LoggerFactory.getLogger(Backoff.class);
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(10);

  /** One attempt. */
  interface Attempt {
    /**
     * @throws StoreGoneException when trying again may help
     * @throws IOException when it will not
     */
    void run() throws IOException, InterruptedException;
  }

  private Backoff() {}

  static void untilDone(Attempt attempt) throws IOException, InterruptedException {
    long waitMs = FIRST.toMillis();
    for (boolean gone = false; ; gone = true) {
      try {
        attempt.run();
        if (gone) {
          LOG.info("The store is back");
        }
        return;
      } catch (StoreGoneException e) {
        LOG.warn("The store is gone; trying again in {} ms: {}", waitMs, e.getMessage());
        TimeUnit.MILLISECONDS.sleep(waitMs);
        waitMs = Math.min(waitMs * 2, LONGEST.toMillis());
      }
    }
  }
}
