package org.pledgewatch.dashboard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerResponse;
import org.pledgewatch.domain.wire.Json;

/**
 * An error as JSON (RFC 9457).
 *
 * @param detail what was wrong and what to do about it
 */
record Problem(int status, String title, String detail) {
  private static final String RETRY_AFTER_S = "5";

  static Problem of(Throwable failure) {
    if (failure instanceof IllegalArgumentException) {
      return new Problem(400, "A parameter is wrong", failure.getMessage());
    }
    if (failure instanceof HistoryUnavailable) {
      return new Problem(
          503,
          "History is unavailable",
          failure.getMessage() + "; live figures go on, try again when the store is back");
    }
    return new Problem(500, "The dashboard failed", "Its log says why; try again");
  }

  void send(HttpServerResponse response) {
    if (response.headWritten()) {
      response.reset();
      return;
    }
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("type", "about:blank");
    json.put("title", title);
    json.put("status", status);
    json.put("detail", detail);
    response.setStatusCode(status);
    response.putHeader("Content-Type", "application/problem+json");
    response.putHeader("Cache-Control", "no-store");
    if (status == 503) {
      response.putHeader("Retry-After", RETRY_AFTER_S);
    }
    response.end(json.toString());
  }
}
