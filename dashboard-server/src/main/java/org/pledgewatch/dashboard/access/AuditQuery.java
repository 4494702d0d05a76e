package org.pledgewatch.dashboard.access;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.MultiMap;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * Which entries of the audit log.
 *
 * @param fromMs included
 * @param toMs excluded
 * @param user empty for all
 * @param action empty for all
 * @param before only entries with a lower number
 * @param limit how many at most
 */
record AuditQuery(long fromMs, long toMs, String user, String action, long before, int limit) {
  static final int LIMIT_MAX = 500;
  static final int LIMIT_USUAL = 100;

  AuditQuery {
    if (limit < 1 || limit > LIMIT_MAX) {
      throw new IllegalArgumentException("limit: " + limit + " (1 to " + LIMIT_MAX + ")");
    }
    if (fromMs >= toMs) {
      throw new IllegalArgumentException("from, to: from before to");
    }
  }

  static AuditQuery of(MultiMap params) {
    return new AuditQuery(
        time(params, "from", Long.MIN_VALUE),
        time(params, "to", Long.MAX_VALUE),
        text(params, "user"),
        text(params, "action"),
        number(params, "before", Long.MAX_VALUE),
        (int) Math.min(Integer.MAX_VALUE, number(params, "limit", LIMIT_USUAL)));
  }

  /** Whether no older entry can be wanted either. */
  boolean isBefore(JsonNode entry) {
    return atMs(entry) < fromMs;
  }

  boolean wants(JsonNode entry) {
    return atMs(entry) < toMs
        && entry.path("number").longValue() < before
        && (user.isEmpty() || user.equals(entry.path("user").asText()))
        && (action.isEmpty() || action.equals(entry.path("action").asText()));
  }

  private static long atMs(JsonNode entry) {
    return Instant.parse(entry.path("at").asText()).toEpochMilli();
  }

  private static String text(MultiMap params, String name) {
    String text = params.get(name);
    return text == null ? "" : text;
  }

  private static long number(MultiMap params, String name, long usual) {
    String text = text(params, name);
    if (!text.matches("\\d{0,15}")) {
      throw new IllegalArgumentException(name + ": \"" + text + "\" (a number)");
    }
    return text.isEmpty() ? usual : Long.parseLong(text);
  }

  private static long time(MultiMap params, String name, long usual) {
    String text = text(params, name);
    try {
      return text.isEmpty() ? usual : Instant.parse(text).toEpochMilli();
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException(
          name + ": \"" + text + "\" (a time like 2026-11-21T21:05:00Z)", e);
    }
  }
}
