package org.pledgewatch.dashboard.replays;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.pledgewatch.domain.replay.ReplayOrder;

/**
 * The pages that follow replays. Each gets the whole list that is for it first, then every order
 * that changes; one that is slow gets the whole list again once it can take it. Confined to one
 * event loop.
 */
final class ReplayReaders {
  static final int READERS_MAX = 500;
  static final int QUEUE_MAX_BYTES = 64 * 1_024;

  private final ReplayBook book;
  private final Map<HttpServerResponse, Reader> readers = new LinkedHashMap<>();

  /** One page, and which orders are for it. */
  private static final class Reader {
    private final Predicate<ReplayOrder> wanted;
    private boolean isBehind;

    Reader(Predicate<ReplayOrder> wanted) {
      this.wanted = wanted;
    }
  }

  ReplayReaders(ReplayBook book) {
    this.book = book;
  }

  boolean isFull() {
    return readers.size() >= READERS_MAX;
  }

  void open(HttpServerResponse response, Predicate<ReplayOrder> wanted) {
    response.setChunked(true);
    response.putHeader("Content-Type", "text/event-stream");
    response.putHeader("Content-Encoding", "identity"); // A compressor would hold events back.
    response.putHeader("Cache-Control", "no-store");
    response.putHeader("X-Accel-Buffering", "no");
    response.setWriteQueueMaxSize(QUEUE_MAX_BYTES);
    Reader reader = new Reader(wanted);
    response.closeHandler(closed -> readers.remove(response));
    response.drainHandler(
        drained -> {
          if (reader.isBehind) {
            reader.isBehind = false;
            response.write(whole(reader));
          }
        });
    readers.put(response, reader);
    response.write(whole(reader));
  }

  /** An order changed, or left the list: then its pages get the list that is left. */
  void changed(String id) {
    if (readers.isEmpty()) {
      return;
    }
    Optional<ReplayOrder> order = book.order(id);
    Optional<Buffer> event = book.json(id).map(json -> event("replay", json.toString()));
    readers.forEach(
        (response, reader) -> {
          if (order.isEmpty()) {
            send(response, reader, whole(reader));
          } else if (reader.wanted.test(order.get())) {
            event.ifPresent(one -> send(response, reader, one));
          }
        });
  }

  /** Now and then: tells pages that the stream is alive. */
  void tick(long nowMs) {
    Buffer event = event("tick", "{\"serverMs\":" + nowMs + "}");
    readers.forEach((response, reader) -> send(response, reader, event));
  }

  private static void send(HttpServerResponse response, Reader reader, Buffer event) {
    if (response.writeQueueFull()) {
      reader.isBehind = true;
    } else if (!reader.isBehind) {
      response.write(event);
    }
  }

  private Buffer whole(Reader reader) {
    return event("replays", book.json(reader.wanted).toString());
  }

  private static Buffer event(String name, String json) {
    return Buffer.buffer("event: " + name + "\ndata: " + json + "\n\n");
  }
}
