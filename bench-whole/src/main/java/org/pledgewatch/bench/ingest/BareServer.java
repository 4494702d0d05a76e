package org.pledgewatch.bench.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.util.Arrays;
import org.pledgewatch.domain.event.Decoded;
import org.pledgewatch.domain.wire.EventJson;
import org.pledgewatch.domain.wire.Json;

/**
 * As little as a server can do that takes bodies: it reads each to its end and answers 202. Or, one
 * step more, it reads and checks the events too, as the gateway does, and answers 400 where one is
 * not as it should be; it keeps none of them.
 */
final class BareServer extends VerticleBase {
  private final boolean checks;
  private HttpServer server;

  BareServer(boolean checks) {
    this.checks = checks;
  }

  @Override
  public Future<?> start() {
    server = vertx.createHttpServer().requestHandler(checks ? this::check : BareServer::discard);
    return server.listen(0, "127.0.0.1");
  }

  int port() {
    return server.actualPort();
  }

  private static void discard(HttpServerRequest request) {
    request.handler(piece -> {});
    request.endHandler(ended -> request.response().setStatusCode(202).end());
  }

  private void check(HttpServerRequest request) {
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    request
        .body()
        .onSuccess(body -> request.response().setStatusCode(isWell(type, body) ? 202 : 400).end());
  }

  private static boolean isWell(String type, Buffer body) {
    byte[] bytes = body.getBytes();
    if (Load.BATCH.contentType().equals(type)) {
      return isWellArray(bytes);
    }
    boolean isWell = true;
    int from = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        isWell &= isWell(EventJson.decode(Arrays.copyOfRange(bytes, from, i)));
        from = i + 1;
      }
    }
    return isWell
        && (from == bytes.length
            || isWell(EventJson.decode(Arrays.copyOfRange(bytes, from, bytes.length))));
  }

  private static boolean isWellArray(byte[] bytes) {
    try {
      for (JsonNode item : Json.MAPPER.readTree(bytes)) {
        if (!isWell(EventJson.decode(item))) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isWell(Decoded decoded) {
    return decoded instanceof Decoded.Accepted;
  }
}
