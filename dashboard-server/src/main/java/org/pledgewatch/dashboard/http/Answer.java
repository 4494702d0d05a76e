package org.pledgewatch.dashboard.http;

import io.vertx.ext.web.RoutingContext;

/** Answers of the API that are as wanted. */
public final class Answer {
  private Answer() {}

  /** Sends JSON that nobody keeps. */
  public static void json(RoutingContext context, String json) {
    context
        .response()
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(json);
  }
}
