package org.pledgewatch.dashboard.access;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;

/** Reads the bodies of requests: small ones, never files. */
final class Bodies {
  static final int BYTES_MAX = 64 * 1_024;

  private Bodies() {}

  /** As a step like any other, which may come behind one that asks who it is. */
  static Handler<RoutingContext> reader() {
    BodyHandler reader = BodyHandler.create(false).setBodyLimit(BYTES_MAX);
    return context -> reader.handle(context);
  }
}
