package org.pledgewatch.ingest.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far the sending has come.
 *
 * @param done events that the gateway has answered for, in this and in earlier attempts
 * @param total all there are
 * @param eventsPerS since the sending began; 0 at first
 * @param remaining at that rate; empty where nothing can be said yet
 * @param eventTime that has been reached
 */
public record ImportProgress(
    long done, long total, double eventsPerS, Optional<Duration> remaining, Instant eventTime) {

  /** Is told after each request to the gateway, some times a second. */
  @FunctionalInterface
  public interface Listener {
    void progress(ImportProgress progress);
  }
}
