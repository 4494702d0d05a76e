package org.pledgewatch.bench.ingest;

import java.util.Arrays;
import java.util.Optional;

/** Who takes the requests. */
enum Contestant {
  DISCARD("discard", "bare handler, bodies discarded", false),
  CHECK("check", "bare handler, events read and checked", false),
  GATEWAY("gateway", "the gateway", true),
  DURABLE("durable", "the gateway, flush.messages=1", true);

  private final String id;
  private final String title;
  private final boolean isGateway;

  Contestant(String id, String title, boolean isGateway) {
    this.id = id;
    this.title = title;
    this.isGateway = isGateway;
  }

  static Optional<Contestant> named(String id) {
    return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
  }

  String id() {
    return id;
  }

  String title() {
    return title;
  }

  /** Whether what it acknowledges is in a log. */
  boolean isGateway() {
    return isGateway;
  }
}
