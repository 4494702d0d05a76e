package org.pledgewatch.bench.load;

import org.pledgewatch.domain.event.EventTypes;

/**
 * Calls of all forces beside the load, ten times as many as England and Wales have: each is
 * presented, answered and ended. Stateless.
 */
public final class Callers {
  static final int CALLS_PER_S = 10;

  /** An event each: a call presented, an earlier one answered, one before it ended. */
  public static final int EVENTS_PER_S = 3 * CALLS_PER_S;

  private static final int FORCES = 43;
  private static final int ANSWERED_AFTER = 5 * CALLS_PER_S;
  private static final int ENDED_AFTER = 30 * CALLS_PER_S;
  private static final int KINDS = 3;

  private Callers() {}

  /** The event of a number; they come at {@link #EVENTS_PER_S}. */
  static byte[] event(long number, long timeMs) {
    long newest = number / KINDS;
    return switch ((int) (number % KINDS)) {
      case 0 -> presented("call-" + newest, "force-" + newest % FORCES, timeMs);
      case 1 -> of("answered", EventTypes.CALL_ANSWERED.name(), newest - ANSWERED_AFTER, timeMs);
      default -> of("ended", EventTypes.CALL_ENDED.name(), newest - ENDED_AFTER, timeMs);
    };
  }

  private static byte[] of(String prefix, String type, long call, long timeMs) {
    String subject = "call-" + Math.max(call, 0);
    String force = "force-" + Math.max(call, 0) % FORCES;
    return Lines.bytes(
        Lines.line(prefix + "-" + call, "/telephony/" + force, type, subject, timeMs, "{}"));
  }

  static byte[] presented(String call, String force, long timeMs) {
    return Lines.bytes(
        Lines.line(
            "presented-" + call,
            "/telephony/" + force,
            EventTypes.CALL_PRESENTED.name(),
            call,
            timeMs,
            "{\"line\":\"999\",\"force\":\"" + force + "\"}"));
  }
}
