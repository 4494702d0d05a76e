package org.pledgewatch.dashboard.http;

import io.vertx.core.buffer.Buffer;

/** One server-sent event, encoded. Its bytes are shared by all who get it. Immutable. */
public record ServerEvent(Buffer bytes) {
  /** {@code json} has no line breaks. */
  public static ServerEvent of(String name, String json) {
    return new ServerEvent(Buffer.buffer("event: " + name + "\ndata: " + json + "\n\n"));
  }

  /** This event and the next, in one piece. */
  public ServerEvent then(ServerEvent next) {
    return new ServerEvent(Buffer.buffer().appendBuffer(bytes).appendBuffer(next.bytes));
  }
}
