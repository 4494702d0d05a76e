package org.pledgewatch.dashboard.http;

import io.vertx.core.http.HttpServerResponse;

/** What every stream of server-sent events begins with. */
public final class EventStream {
  private EventStream() {}

  /** Sets the head; events may be written from now on. */
  public static void begin(HttpServerResponse response) {
    response.setChunked(true);
    response.putHeader("Content-Type", "text/event-stream");
    response.putHeader("Content-Encoding", "identity"); // A compressor would hold events back.
    response.putHeader("Cache-Control", "no-store");
    response.putHeader("X-Accel-Buffering", "no");
  }

  /** Answers instead that there is no room for one more. */
  public static void refuse(HttpServerResponse response) {
    new Problem(503, "Too many pages are open", "Close some, or try again later").send(response);
  }
}
