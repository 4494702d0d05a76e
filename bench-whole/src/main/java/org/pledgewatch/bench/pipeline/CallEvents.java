package org.pledgewatch.bench.pipeline;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.pledgewatch.bench.workload.Call;
import org.pledgewatch.domain.event.Data;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.event.EventTypes;

/**
 * Calls as events of the product's own log, one each: a {@code call.presented} with what the call
 * came to as attributes beside it. Stateless.
 */
final class CallEvents {
  static final String WAIT = "waitms";
  static final String INSTEAD_OF = "insteadofms";

  /** From a gateway's acceptance to the log, about. */
  private static final long TAKEN_AFTER_MS = 3;

  private static final String LINE = "999";

  private CallEvents() {}

  /**
   * @param number by which the event has an identity of its own
   */
  static Event of(long number, Call call) {
    String force = "force-" + call.key();
    Map<String, Object> said =
        call.isCorrection()
            ? Map.of(WAIT, number(call.waitMs()), INSTEAD_OF, number(call.insteadOfMs()))
            : Map.of(WAIT, number(call.waitMs()));
    return new Event(
        "call-" + number,
        "/telephony/" + force,
        EventTypes.CALL_PRESENTED.name(),
        "call-" + number,
        call.atMs(),
        call.atMs() + TAKEN_AFTER_MS,
        new Data(
            Map.of(
                "line",
                LINE,
                "force",
                force,
                "connectedAt",
                Instant.ofEpochMilli(call.atMs() - call.waitMs()).toString())),
        new Data(said));
  }

  private static BigDecimal number(int value) {
    return BigDecimal.valueOf(value);
  }
}
