package org.pledgewatch.ingest.gateway;

import io.vertx.core.json.JsonObject;
import java.util.OptionalLong;
import org.pledgewatch.domain.event.Rejection;

/**
 * Why a request as a whole was not served.
 *
 * @param reason one word for programs
 * @param detail what is wrong, for people
 * @param remedy what to do about it
 * @param retryAfterS when to try again, where that helps
 */
record Problem(int status, String reason, String detail, String remedy, OptionalLong retryAfterS) {
  private static final long RETRY_AFTER_S = 2;

  Problem(int status, String reason, String detail, String remedy) {
    this(status, reason, detail, remedy, OptionalLong.empty());
  }

  static Problem of(Rejection rejection) {
    return new Problem(
        rejection.reason() == Rejection.Reason.CONFLICT ? 409 : 400,
        rejection.reason().label(),
        rejection.detail(),
        remedy(rejection.reason()));
  }

  private static String remedy(Rejection.Reason reason) {
    return switch (reason) {
      case MALFORMED -> "send one whole JSON object in UTF-8";
      case ENVELOPE -> "set the attribute as CloudEvents 1.0 asks and send the event again";
      case UNKNOWN_TYPE -> "send one of the types in the catalogue of events";
      case MISSING_FIELD -> "add the field and send the event again";
      case OUT_OF_RANGE -> "correct the value and send the event again";
      case UNKNOWN_PLACE ->
          "name a place of the run's reference data, or leave it out where the catalogue allows";
      case FUTURE ->
          "correct the sender's clock; in a run by event time, send source.alive with the new time"
              + " before events that follow a silence";
      case CONFLICT -> "give the event an id of its own; what was accepted first stands";
    };
  }

  static Problem malformed(String detail, String remedy) {
    return new Problem(400, Rejection.Reason.MALFORMED.label(), detail, remedy);
  }

  static Problem unavailable(String detail) {
    return new Problem(
        503,
        "unavailable",
        detail,
        "send the same again later; what was taken already counts once",
        OptionalLong.of(RETRY_AFTER_S));
  }

  static Problem quota(long waitMs) {
    return new Problem(
        429,
        "quota",
        "this client has sent more events than its quota",
        "wait as Retry-After says, and send more events in one request",
        OptionalLong.of((waitMs + 999) / 1_000));
  }

  static Problem tooBig(String detail) {
    return new Problem(
        413,
        "too-big",
        detail,
        "send fewer events at once, or as application/x-ndjson, which has no bound");
  }

  static Problem unknownRun(String id) {
    return new Problem(
        404, "unknown-run", "there is no run \"" + id + "\"", "create it by POST /runs first");
  }

  JsonObject json() {
    return new JsonObject()
        .put("status", status)
        .put("reason", reason)
        .put("detail", detail)
        .put("remedy", remedy);
  }
}
