package org.pledgewatch.dashboard.cases;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.pledgewatch.dashboard.http.LiveReader;

/** All open streams of lists by what they show. Confined to one event loop. */
final class PromiseStreams {
  static final int READERS_MAX = 2_000;

  private final Vertx vertx;
  private final Function<PromiseQuery, ListJson> lists;
  private final Map<PromiseQuery, PromiseChannel> channels = new HashMap<>();
  private int readers;

  PromiseStreams(Vertx vertx, Function<PromiseQuery, ListJson> lists) {
    this.vertx = vertx;
    this.lists = lists;
  }

  boolean isFull() {
    return readers >= READERS_MAX;
  }

  int readers() {
    return readers;
  }

  void open(PromiseQuery query, HttpServerResponse response) {
    LiveReader reader = new LiveReader(response, () -> {});
    PromiseChannel channel =
        channels.computeIfAbsent(
            query, wanted -> new PromiseChannel(vertx, () -> lists.apply(wanted)));
    readers++;
    response.closeHandler(closed -> close(query, channel, reader));
    channel.add(reader);
  }

  void changed(Set<String> runs) {
    channels.forEach(
        (query, channel) -> {
          if (runs.contains(query.run())) {
            channel.changed();
          }
        });
  }

  void tick() {
    long nowMs = System.currentTimeMillis();
    List.copyOf(channels.values()).forEach(channel -> channel.tick(nowMs));
  }

  private void close(PromiseQuery query, PromiseChannel channel, LiveReader reader) {
    readers--;
    channel.remove(reader);
    if (channel.isEmpty()) {
      channels.remove(query, channel);
    }
  }
}
