package org.pledgewatch.ingest.gateway;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What the router answers by itself, in the form of all other answers. */
final class Errors {
  private Errors() {}

  static void handle(Router router, Answers answers) {
    router.errorHandler(404, context -> answers.send(context.request(), unknownPath()));
    router.errorHandler(405, context -> answers.send(context.request(), wrongMethod(context)));
    router.errorHandler(
        400,
        context ->
            answers.send(
                context.request(),
                new Problem(400, "bad-request", "the request is no HTTP", "correct the address")));
    router.errorHandler(500, context -> answers.send(context.request(), context.failure()));
  }

  private static Problem unknownPath() {
    return new Problem(
        404, "unknown-path", "there is nothing here", "POST /events, or see /openapi.json");
  }

  private static Problem wrongMethod(RoutingContext context) {
    return new Problem(
        405,
        "wrong-method",
        context.request().method() + " is not served here",
        "see /openapi.json for what is");
  }
}
