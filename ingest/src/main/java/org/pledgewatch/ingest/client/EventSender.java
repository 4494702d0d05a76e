package org.pledgewatch.ingest.client;

import java.util.List;
import org.pledgewatch.domain.event.Event;
import org.pledgewatch.domain.run.Run;

/** Sends to a gateway, one attempt a call, and says what came of it. May block. */
public interface EventSender {
  /** Where it sends to, for messages. */
  String name();

  /** Makes the run; the same run made before is fine. */
  Delivery createRun(Run run) throws InterruptedException;

  /** At most {@link GatewayClient#EVENTS_MAX} events, in their order. */
  Delivery send(String runId, List<Event> events) throws InterruptedException;

  /** At most {@link GatewayClient#EVENTS_MAX} lines as they are, whether they are events or not. */
  Delivery sendLines(String runId, List<byte[]> lines) throws InterruptedException;
}
