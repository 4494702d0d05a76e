package org.pledgewatch.dashboard.http;

import io.vertx.core.http.HttpServerResponse;
import java.util.function.Supplier;

/**
 * One page's stream of events. What a slow one cannot take is left out, and once it can take more
 * it gets the newest state whole; so its queue is bounded by {@link #QUEUE_MAX_BYTES} and one
 * event. Confined to one event loop.
 */
public final class LiveReader {
  static final int QUEUE_MAX_BYTES = 64 * 1_024;
  static final long STUCK_AFTER_MS = 30_000;

  private final HttpServerResponse response;
  private final Runnable onBehind;
  private Supplier<ServerEvent> snapshot = () -> ServerEvent.of("snapshot", "{}");
  private boolean isBehind;
  private long behindSinceMs;

  public LiveReader(HttpServerResponse response, Runnable onBehind) {
    this.response = response;
    this.onBehind = onBehind;
  }

  /** Sends all there is, and again whenever it had to leave something out. */
  public void start(Supplier<ServerEvent> wholeState) {
    snapshot = wholeState;
    response.setWriteQueueMaxSize(QUEUE_MAX_BYTES);
    response.drainHandler(drained -> catchUp());
    response.write(wholeState.get().bytes());
  }

  /** Sends a change; leaves it out while the reader is behind. */
  public void send(ServerEvent event) {
    if (isBehind) {
      return;
    }
    if (response.writeQueueFull()) {
      isBehind = true;
      behindSinceMs = System.currentTimeMillis();
      onBehind.run();
    } else {
      response.write(event.bytes());
    }
  }

  /** Returns whether it took nothing for so long that its connection was cut. */
  public boolean dropIfStuck(long nowMs) {
    if (!isBehind || nowMs - behindSinceMs < STUCK_AFTER_MS) {
      return false;
    }
    response.reset();
    return true;
  }

  private void catchUp() {
    if (isBehind) {
      isBehind = false;
      response.write(snapshot.get().bytes());
    }
  }
}
