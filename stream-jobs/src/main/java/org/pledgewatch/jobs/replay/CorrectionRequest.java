package org.pledgewatch.jobs.replay;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Which figures to work out again, with all that the log has.
 *
 * @param servers Kafka's bootstrap servers
 * @param store whose figures are corrected
 * @param run whose figures, and whose log
 * @param from figures at or before it are left as they are
 * @param to figures after it too
 * @param work where an unfinished one is kept
 */
public record CorrectionRequest(
    String servers,
    URI store,
    String run,
    Instant from,
    Instant to,
    int parallelism,
    Path work,
    boolean restart) {

  public CorrectionRequest {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("from: " + from + " is not before " + to);
    }
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism: " + parallelism);
    }
  }
}
