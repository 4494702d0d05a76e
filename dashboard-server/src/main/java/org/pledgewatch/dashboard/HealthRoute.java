package org.pledgewatch.dashboard;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.pledgewatch.dashboard.access.Permission;
import org.pledgewatch.dashboard.access.Routes;
import org.pledgewatch.dashboard.http.Answer;
import org.pledgewatch.domain.wire.Json;

/**
 * {@code GET /api/health}: whether the log and the store answer, how much the store holds on its
 * disk, whether it has taken in what was written, and how much room is left where both keep their
 * files. What is not known is left out: the room, where the files are on another machine.
 */
final class HealthRoute {
  private static final String SIZE =
      "SELECT sum(\"diskSize\"), sum(\"rowCount\") FROM table_storage()";
  private static final String UNAPPLIED =
      "SELECT sum(\"sequencerTxn\" - \"writerTxn\"), sum(CASE WHEN \"suspended\" THEN 1 ELSE 0 END)"
          + " FROM wal_tables()";

  private final Vertx vertx;
  private final QuestDb store;
  private final Optional<Path> data;
  private final BooleanSupplier isLogReachable;

  HealthRoute(Vertx vertx, QuestDb store, Optional<Path> data, BooleanSupplier isLogReachable) {
    this.vertx = vertx;
    this.store = store;
    this.data = data;
    this.isLogReachable = isLogReachable;
  }

  void mount(Routes routes) {
    routes.get("/api/health", Permission.QUALITY, this::health);
  }

  private void health(RoutingContext context) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("logReachable", isLogReachable.getAsBoolean());
    ObjectNode stored = json.putObject("store");
    long startedNs = System.nanoTime();
    Future<JsonArray> size = store.rows(SIZE);
    Future<JsonArray> unapplied = store.rows(UNAPPLIED);
    Future<Optional<DiskRoom>> room =
        vertx.executeBlocking(() -> data.flatMap(DiskRoom::of), false);
    Future.join(size, unapplied, room)
        .onComplete(
            done -> {
              Optional.ofNullable(room.result())
                  .flatMap(known -> known)
                  .ifPresent(known -> known.into(json.putObject("disk")));
              stored.put("reachable", size.succeeded() || unapplied.succeeded());
              stored.put("answeredMs", (System.nanoTime() - startedNs) / 1_000_000);
              put(size, stored, "diskBytes", "rows");
              put(unapplied, stored, "unapplied", "suspended");
              Answer.json(context, json.toString());
            });
  }

  /** What is not known is left out. */
  private static void put(Future<JsonArray> read, ObjectNode to, String... names) {
    if (read.failed() || read.result().isEmpty()) {
      return;
    }
    JsonArray row = read.result().getJsonArray(0);
    for (int i = 0; i < names.length; i++) {
      if (row.getValue(i) instanceof Number value) {
        to.put(names[i], value.longValue());
      }
    }
  }
}
