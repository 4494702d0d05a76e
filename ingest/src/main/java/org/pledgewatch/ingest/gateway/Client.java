package org.pledgewatch.ingest.gateway;

import io.vertx.core.http.HttpServerRequest;

/** Whose quota a request uses: that of the address it comes from. */
final class Client {
  private Client() {}

  static String of(HttpServerRequest request) {
    return request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
  }
}
