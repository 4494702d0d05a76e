package org.pledgewatch.ingest.gateway;

import java.util.List;

/** Whether the gateway can take events. */
@FunctionalInterface
interface Health {
  /** Why it cannot, for people; empty when it can. Never blocks. */
  List<String> complaints();
}
