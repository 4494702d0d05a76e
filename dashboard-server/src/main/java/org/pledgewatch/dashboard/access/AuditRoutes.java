package org.pledgewatch.dashboard.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import org.pledgewatch.dashboard.http.Answer;
import org.pledgewatch.domain.wire.Json;

/**
 * {@code GET /api/audit?from&to&user&action&before&limit}: what was done, newest first, and {@code
 * GET /api/audit/verify}: whether the log is whole. Confined to one event loop.
 */
final class AuditRoutes {
  /** Lines that one request looks at before it says how to go on. */
  static final int LOOKED_AT_MAX = 200_000;

  private final Vertx vertx;
  private final Path file;
  private final Audit audit;

  AuditRoutes(Vertx vertx, Path file, Audit audit) {
    this.audit = audit;
    this.vertx = vertx;
    this.file = file;
  }

  void mount(Routes routes) {
    routes
        .post("/api/exported", Permission.PLEDGE, this::exported)
        .get("/api/audit", Permission.AUDIT, this::newest)
        .get("/api/audit/verify", Permission.AUDIT, this::verify);
  }

  /** A page is about to give the rows of a panel, which it shows already, as a file. */
  private void exported(RoutingContext context) {
    JsonNode asked = JsonBody.of(context);
    Map<String, String> details =
        Map.of(
            "run", Deed.cut(asked.path("run").asText("")),
            "area", Deed.cut(asked.path("area").asText("")),
            "rows", String.valueOf(asked.path("rows").asInt()));
    String panel = Deed.cut(UserJson.text(asked, "panel"));
    audit
        .record(Deed.of(context, Deed.Action.EXPORTED, "panel " + panel, details))
        .onSuccess(recorded -> context.response().setStatusCode(204).end())
        .onFailure(context::fail);
  }

  private void newest(RoutingContext context) {
    Access.of(context).requireForce(null); // It has what was done for all forces.
    AuditQuery query = AuditQuery.of(context.queryParams());
    vertx
        .executeBlocking(() -> find(query), false)
        .onSuccess(json -> Answer.json(context, json))
        .onFailure(context::fail);
  }

  private void verify(RoutingContext context) {
    Access.of(context).requireForce(null);
    vertx
        .executeBlocking(() -> AuditFile.verify(file), false)
        .onSuccess(verdict -> Answer.json(context, json(verdict)))
        .onFailure(context::fail);
  }

  private static String json(AuditFile.Verdict verdict) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("entries", verdict.entries());
    json.put("whole", verdict.isWhole());
    if (!verdict.isWhole()) {
      json.put("brokenAt", verdict.brokenAt());
    }
    json.put("head", verdict.head());
    return json.toString();
  }

  private String find(AuditQuery query) throws IOException {
    ObjectNode answer = Json.MAPPER.createObjectNode();
    ArrayNode found = answer.putArray("entries");
    try (FileChannel channel = FileChannel.open(file)) {
      AuditTail tail = new AuditTail(channel);
      long end = tail.endOfWholeLines();
      for (int looked = 1; ; looked++) {
        byte[] line = tail.lineBefore(end);
        if (line == null) {
          break;
        }
        JsonNode entry = Json.MAPPER.readTree(line);
        if (query.isBefore(entry)) {
          break;
        }
        if (query.wants(entry)) {
          found.add(entry);
        }
        if (found.size() >= query.limit() || looked >= LOOKED_AT_MAX) {
          answer.put("older", entry.path("number").longValue());
          break;
        }
        end -= line.length + 1L;
      }
    }
    return answer.toString();
  }
}
