package org.pledgewatch.dashboard.replays;

import io.vertx.core.http.HttpServerResponse;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.pledgewatch.dashboard.http.EventStream;
import org.pledgewatch.dashboard.http.LiveReader;
import org.pledgewatch.dashboard.http.ServerEvent;
import org.pledgewatch.domain.replay.ReplayOrder;

/**
 * The pages that follow replays. Each gets the whole list that is for it first, then every order
 * that changes; one that is slow gets the whole list again once it can take it. Confined to one
 * event loop.
 */
final class ReplayReaders {
  static final int READERS_MAX = 500;

  private final ReplayBook book;
  private final Set<Reader> readers = new LinkedHashSet<>();

  /** One page, and which orders are for it. */
  private record Reader(LiveReader live, Predicate<ReplayOrder> wanted) {}

  ReplayReaders(ReplayBook book) {
    this.book = book;
  }

  boolean isFull() {
    return readers.size() >= READERS_MAX;
  }

  void open(HttpServerResponse response, Predicate<ReplayOrder> wanted) {
    EventStream.begin(response);
    Reader reader = new Reader(new LiveReader(response, () -> {}), wanted);
    response.closeHandler(closed -> readers.remove(reader));
    readers.add(reader);
    reader.live().start(() -> whole(reader));
  }

  /** An order changed, or left the list: then its pages get the list that is left. */
  void changed(String id) {
    if (readers.isEmpty()) {
      return;
    }
    Optional<ReplayOrder> order = book.order(id);
    Optional<ServerEvent> event =
        book.json(id).map(json -> ServerEvent.of("replay", json.toString()));
    for (Reader reader : readers) {
      if (order.isEmpty()) {
        reader.live().send(whole(reader));
      } else if (reader.wanted().test(order.get())) {
        event.ifPresent(reader.live()::send);
      }
    }
  }

  /** Now and then: tells pages that the stream is alive. */
  void tick(long nowMs) {
    ServerEvent event = ServerEvent.of("tick", "{\"serverMs\":" + nowMs + "}");
    readers.forEach(reader -> reader.live().send(event));
  }

  private ServerEvent whole(Reader reader) {
    return ServerEvent.of("replays", book.json(reader.wanted()).toString());
  }
}
