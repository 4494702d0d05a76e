package org.pledgewatch.dashboard.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerResponse;
import org.pledgewatch.domain.wire.Json;

/**
 * An error as JSON (RFC 9457). Immutable.
 *
 * @param status of HTTP
 * @param title the kind of error in a few words
 * @param detail what was wrong and what to do about it
 */
public record Problem(int status, String title, String detail) {
  private static final String RETRY_AFTER_S = "5";

  /** The problem that a failure is: its own where it carries one. */
  public static Problem of(Throwable failure) {
    if (failure instanceof CarriesProblem known) {
      return known.problem();
    }
    if (failure instanceof IllegalArgumentException) {
      return new Problem(400, "A parameter is wrong", failure.getMessage());
    }
    return new Problem(500, "The dashboard failed", "Its log says why; try again");
  }

  /** Answers with it, or breaks the answer off where its head is out already. */
  public void send(HttpServerResponse response) {
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
    if (status == 503 && !response.headers().contains("Retry-After")) {
      response.putHeader("Retry-After", RETRY_AFTER_S);
    }
    response.end(json.toString());
  }
}
