package org.pledgewatch.dashboard.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
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

  AuditRoutes(Vertx vertx, Path file) {
    this.vertx = vertx;
    this.file = file;
  }

  void mount(Routes routes) {
    routes
        .get("/api/audit", Permission.AUDIT, this::newest)
        .get("/api/audit/verify", Permission.AUDIT, this::verify);
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
