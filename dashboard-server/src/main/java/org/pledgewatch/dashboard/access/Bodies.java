package org.pledgewatch.dashboard.access;

import io.vertx.ext.web.handler.BodyHandler;

/** Reads the bodies of requests: small ones, never files. */
final class Bodies {
  static final int BYTES_MAX = 64 * 1_024;

  private Bodies() {}

  static BodyHandler reader() {
    return BodyHandler.create(false).setBodyLimit(BYTES_MAX);
  }
}
