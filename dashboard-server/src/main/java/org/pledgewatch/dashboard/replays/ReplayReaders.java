package org.pledgewatch.dashboard.replays;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The pages that follow replays. Each gets the whole list first, then every order that changes; one
 * that is slow gets the whole list again once it can take it. Confined to one event loop.
 */
final class ReplayReaders {
  static final int READERS_MAX = 500;
  static final int QUEUE_MAX_BYTES = 64 * 1_024;

  private final ReplayBook book;
  private final Set<HttpServerResponse> readers = new LinkedHashSet<>();
  private final Set<HttpServerResponse> behind = new HashSet<>();

  ReplayReaders(ReplayBook book) {
    this.book = book;
  }

  boolean isFull() {
    return readers.size() >= READERS_MAX;
  }

  void open(HttpServerResponse response) {
    response.setChunked(true);
    response.putHeader("Content-Type", "text/event-stream");
    response.putHeader("Content-Encoding", "identity"); // A compressor would hold events back.
    response.putHeader("Cache-Control", "no-store");
    response.putHeader("X-Accel-Buffering", "no");
    response.setWriteQueueMaxSize(QUEUE_MAX_BYTES);
    response.closeHandler(closed -> close(response));
    response.drainHandler(
        drained -> {
          if (behind.remove(response)) {
            response.write(whole());
          }
        });
    readers.add(response);
    response.write(whole());
  }

  /** An order changed, or left the list. */
  void changed(String id) {
    if (readers.isEmpty()) {
      return;
    }
    send(
        book.json(id)
            .map(json -> event("replay", json.toString()))
            .orElseGet(() -> event("gone", '"' + id + '"')));
  }

  /** Now and then: tells pages that the stream is alive. */
  void tick(long nowMs) {
    if (!readers.isEmpty()) {
      send(event("tick", "{\"serverMs\":" + nowMs + "}"));
    }
  }

  private void send(Buffer event) {
    for (HttpServerResponse reader : readers) {
      if (reader.writeQueueFull()) {
        behind.add(reader);
      } else if (!behind.contains(reader)) {
        reader.write(event);
      }
    }
  }

  private void close(HttpServerResponse response) {
    readers.remove(response);
    behind.remove(response);
  }

  private Buffer whole() {
    return event("replays", book.json().toString());
  }

  private static Buffer event(String name, String json) {
    return Buffer.buffer("event: " + name + "\ndata: " + json + "\n\n");
  }
}
