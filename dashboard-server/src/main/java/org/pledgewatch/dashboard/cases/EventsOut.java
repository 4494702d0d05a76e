package org.pledgewatch.dashboard.cases;

import io.vertx.core.Future;
import org.pledgewatch.domain.event.Event;

/** Where events that people make at the pages go. */
interface EventsOut {
  /** What the gateway answered. */
  record Answered(int status, String body) {}

  /** Completes once the gateway has answered, else fails with {@link GatewayGone}; never blocks. */
  Future<Answered> send(String run, Event event);
}
