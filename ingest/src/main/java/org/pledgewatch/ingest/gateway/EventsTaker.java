package org.pledgewatch.ingest.gateway;

import io.vertx.core.http.HttpServerRequest;
import org.pledgewatch.domain.run.Run;

/** Takes the events of a request in one form of body. */
@FunctionalInterface
interface EventsTaker {
  /** Reads the body and answers; never blocks and never throws for what the client sent. */
  void take(Run run, HttpServerRequest request);
}
