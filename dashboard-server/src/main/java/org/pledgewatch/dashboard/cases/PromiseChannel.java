package org.pledgewatch.dashboard.cases;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.pledgewatch.dashboard.http.LiveReader;
import org.pledgewatch.dashboard.http.Pace;
import org.pledgewatch.dashboard.http.ServerEvent;

/**
 * All readers of one list: what changed in it is encoded once for all of them, {@link
 * #FLUSHES_PER_S_MAX} times a second at most. Confined to one event loop.
 */
final class PromiseChannel {
  static final int FLUSHES_PER_S_MAX = 4;

  private final Pace pace;
  private final Supplier<ListJson> list;
  private final Set<LiveReader> readers = new LinkedHashSet<>();
  private Map<String, ObjectNode> sent = new LinkedHashMap<>();
  private ListJson newest;

  /**
   * @param list as it is now
   */
  PromiseChannel(Vertx vertx, Supplier<ListJson> list) {
    this.pace = new Pace(vertx, FLUSHES_PER_S_MAX, this::flush);
    this.list = list;
    this.newest = list.get();
    this.sent = newest.byId();
  }

  void add(LiveReader reader) {
    flush();
    readers.add(reader);
    reader.start(() -> ServerEvent.of("snapshot", newest.whole().toString()));
  }

  void remove(LiveReader reader) {
    readers.remove(reader);
  }

  boolean isEmpty() {
    return readers.isEmpty();
  }

  /** Cases of the run changed. */
  void changed() {
    pace.ask();
  }

  /** Time has passed, by which states change without a record; says as well that it is alive. */
  void tick(long nowMs) {
    flush();
    sendAll(ServerEvent.of("now", newest.head().toString()));
    List.copyOf(readers).forEach(reader -> reader.dropIfStuck(nowMs));
  }

  private void flush() {
    pace.done();
    newest = list.get();
    Map<String, ObjectNode> next = newest.byId();
    ObjectNode changes = newest.head().deepCopy();
    ArrayNode put = changes.putArray("put");
    next.forEach(
        (id, line) -> {
          if (!line.equals(sent.get(id))) {
            put.add(line);
          }
        });
    ArrayNode gone = changes.putArray("gone");
    sent.keySet().stream().filter(id -> !next.containsKey(id)).forEach(gone::add);
    sent = next;
    if (!put.isEmpty() || !gone.isEmpty()) {
      sendAll(ServerEvent.of("changes", changes.toString()));
    }
  }

  private void sendAll(ServerEvent event) {
    readers.forEach(reader -> reader.send(event));
  }
}
