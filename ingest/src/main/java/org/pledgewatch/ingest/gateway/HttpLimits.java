package org.pledgewatch.ingest.gateway;

import io.vertx.core.http.HttpServerOptions;
import java.util.concurrent.TimeUnit;

/** What a client may ask of a connection before anything is looked at. */
final class HttpLimits {
  private static final int URL_BYTES_MAX = 2 << 10;
  private static final int HEADER_BYTES_MAX = 8 << 10;
  private static final int PIECE_BYTES_MAX = 64 << 10;

  /** Longer than the log may take to answer. A quiet stream of lines says source.alive. */
  private static final int IDLE_S_MAX = 90;

  private HttpLimits() {}

  static HttpServerOptions options() {
    HttpServerOptions options = new HttpServerOptions();
    options
        .setMaxInitialLineLength(URL_BYTES_MAX)
        .setMaxHeaderSize(HEADER_BYTES_MAX)
        .setMaxChunkSize(PIECE_BYTES_MAX)
        .setHandle100ContinueAutomatically(false)
        .setHttp2ClearTextEnabled(false)
        .setPerFrameWebSocketCompressionSupported(false)
        .setPerMessageWebSocketCompressionSupported(false)
        .setIdleTimeoutUnit(TimeUnit.SECONDS)
        .setIdleTimeout(IDLE_S_MAX);
    return options;
  }
}
